package orderflow.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sweep as text, JSON and CSV. */
class SweepFormsTest {

    private static final SweepResult RESULT = Trials.result(
            Rank.F1,
            Trials.at(0, 0, Trials.figures(40, 20, 16), Trials.figures(30, 10, 8)),
            Trials.at(1, 1, Trials.figures(4, 3, 3), Trials.figures(0, 0, 0)),
            Trials.at(0, 1, Trials.figures(50, 20, 15), Trials.figures(30, 20, 9)));

    @Test
    void textIsATableAndWhatToKnowOfIt() {
        assertThat(String.join("\n", SweepText.lines(RESULT))).isEqualTo("""
                        volume                 large                                                               false alarms
                         spike                seller     alerts      exits                                   lead      a symbol        f1
                     threshold              evidence  a session  a session  precision   lift  recall     f1   m:s   and session  held out
                1 *          2             bid_level       40.0        1.0     50.0 %  5.00x  80.0 %  0.615  1:07         20.00     0.364
                2            2  bid_level+sell_print       50.0        1.0     40.0 %  4.00x  75.0 %  0.522  1:07         30.00     0.537
                3 *          3  bid_level+sell_print        4.0        1.0     75.0 %  7.50x  15.0 %  0.250  1:07          1.00         -

                Sorted by   f1
                Front       * no other combination has at least its recall with fewer false alarms, or more with as few
                Tried       3 combinations on 1 session (2026-03-02) with 20 drops
                Left out    2 combinations in which red_burst_threshold would be below volume_spike_threshold
                Best        --set volume_spike_threshold=2 --set large_seller_evidence=bid_level
                            f1 0.615; one step away from it 1 combination with 0.522
                Held out    1 session (2026-03-03) with 20 drops, on which the best has f1 0.364, place 2 of 3
                            precision 33.3 %, lift 3.33x, recall 40.0 %, false alarms 20.00
                Beware      the best of 3 looks better than it is, for chance had a part in it
                            1 session of the choice: too few to say how other days would be""");
    }

    @Test
    void whereNothingIsBestTheTextSaysWhatItTakes() {
        assertThat(SweepText.remarks(Trials.result(Rank.LIFT, Trials.at(0, 0, Trials.figures(0, 0, 0)))))
                .contains("Best        none: lift is known of no combination; it takes alerts and drops")
                .noneMatch(line -> line.startsWith("Beware"));
    }

    @Test
    void jsonIsALineForEachCombinationAndOneForAll() {
        assertThat(SweepJson.lines(RESULT)).hasSize(4);
        assertThat(SweepJson.lines(RESULT).get(2)).isEqualTo("""
                {"schema":1,"event":"order_flow.sweep_combination","place":3,"pareto":true,\
                "settings":{"volume_spike_threshold":3,"large_seller_evidence":"bid_level,sell_print"},\
                "figures":{"sessions":1,"drops":20,"alerts":4,"exits":1,"alerts_per_session":4,"exits_per_session":1,\
                "judged":4,"followed":3,"precision":0.75,"precision_lift":7.5,"drops_warned":3,"recall":0.15,\
                "recall_lift":0.75,"f1":0.25,"lead_ms":67400,"false_alarms":1,"exit_precision":1,\
                "exit_precision_lift":10,"exit_recall":0.05},\
                "held_out":{"sessions":1,"drops":20,"alerts":0,"exits":1,"alerts_per_session":0,"exits_per_session":1,\
                "judged":0,"followed":0,"drops_warned":0,"recall":0,"recall_lift":0,"false_alarms":0,\
                "exit_precision":1,"exit_precision_lift":10,"exit_recall":0.05}}""");
        assertThat(SweepJson.lines(RESULT).get(3)).isEqualTo("""
                {"schema":1,"event":"order_flow.sweep","rank":"f1","tried":3,"left_out":2,"chosen_on":["2026-03-02"],\
                "held_out":["2026-03-03"],"place_held_out":2,\
                "neighbours":{"number":1,"least":0.5217,"median":0.5217,"most":0.5217}}""");
    }

    @Test
    void csvHasNamesAndLeavesEmptyWhatIsNotKnown() {
        SweepResult result = Trials.result(Rank.F1, Trials.at(2, 1, Trials.quiet(3)));

        assertThat(SweepCsv.lines(result))
                .containsExactly(
                        "place,pareto,volume_spike_threshold,large_seller_evidence,sessions,drops,alerts,exits,"
                                + "alerts_per_session,exits_per_session,judged,followed,precision,precision_lift,"
                                + "drops_warned,recall,recall_lift,f1,lead_ms,false_alarms,exit_precision,"
                                + "exit_precision_lift,exit_recall",
                        "1,false,4,bid_level+sell_print,1,0,3,0,3,0,3,0,0,0,0,,,,,3,,,");
        String[] header = SweepCsv.lines(RESULT).get(0).split(",");
        assertThat(header).endsWith("held_out_exit_precision_lift", "held_out_exit_recall");
        assertThat(SweepCsv.lines(RESULT))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSameSizeAs(header));
    }
}
