package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSpoolTest {

    private final LineSpool spool = new LineSpool();

    private static FeedLine line(int id) {
        String text =
                "{\"at\":1705330800000,\"frame\":[{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":\"" + id + "\",\"p\":50.01}]}";
        return new FeedLine((text + " ".repeat(id % 100)).getBytes(StandardCharsets.UTF_8), id);
    }

    @Test
    void givesWhatItWasGivenInOrderWhateverWasPacked() {
        Random random = new Random(3);
        List<String> given = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (int id = 0; id < 60_000; id++) {
            spool.add(line(id));
            given.add(id + " " + line(id).bytes().length);
            for (int i = random.nextInt(2); i > 0; i--) {
                take(taken);
            }
        }
        while (!spool.isEmpty()) {
            take(taken);
        }
        assertThat(taken).isEqualTo(given);
        assertThat(spool.bytes()).isZero();
    }

    private void take(List<String> taken) {
        FeedLine next = spool.poll();
        if (next != null) {
            taken.add(next.arrivalNanos() + " " + next.bytes().length);
        }
    }

    @Test
    void stopsAtEachMark() {
        spool.add(line(1));
        spool.addMark();
        spool.addMark();
        spool.add(line(2));
        assertThat(spool.poll().arrivalNanos()).isEqualTo(1);
        assertThat(spool.isAtMark()).isTrue();
        assertThat(spool.poll()).isNull();
        spool.removeMark();
        assertThat(spool.isAtMark()).isTrue();
        spool.removeMark();
        assertThat(spool.poll().arrivalNanos()).isEqualTo(2);
        assertThat(spool.isEmpty()).isTrue();
    }

    @Test
    void takesMuchLessMemoryForWhatPilesUp() {
        long given = 0;
        for (int id = 0; id < 100_000; id++) {
            spool.add(line(id));
            given += line(id).bytes().length;
        }
        assertThat(spool.bytes()).isLessThan(given / 5);
    }
}
