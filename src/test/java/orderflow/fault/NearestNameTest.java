package orderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("log_dir", "rest_url", "alert_window_seconds");

    @ParameterizedTest
    @CsvSource({
        "log_dr, log_dir",
        "LOG-DIR, log_dir",
        "resturl, rest_url",
        "rset_url, rest_url",
        "alert_window, alert_window_seconds"
    })
    void theLeastEditsWin(String typed, String expected) {
        assertThat(NearestName.to(typed, KNOWN)).contains(expected);
    }

    @Test
    void sharedWordsCountBeforeEditsOnceItIsNoSlip() {
        assertThat(NearestName.to(
                        "ORDER_FLOW_SPIKE", List.of("ORDER_FLOW_LOG_DIR", "ORDER_FLOW_VOLUME_SPIKE_THRESHOLD")))
                .contains("ORDER_FLOW_VOLUME_SPIKE_THRESHOLD");
        assertThat(NearestName.to("api-key", List.of("rest_url", "polygon_api_key")))
                .contains("polygon_api_key");
    }

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,abcd,1", "abc,xbc,1", "'',abc,3", "abc,'',3", "ca,abc,3"})
    void distanceCountsEditsAndSwaps(String one, String other, int expected) {
        assertThat(NearestName.distance(one, other)).isEqualTo(expected);
    }

    @Test
    void ofEquallyNearNamesTheFirstIsTaken() {
        assertThat(NearestName.to("b", List.of("a", "c"))).contains("a");
    }

    @Test
    void farNamesAreNotClose() {
        assertThat(NearestName.closeTo("watch", KNOWN)).isEmpty();
        assertThat(NearestName.closeTo("log_dri", KNOWN)).contains("log_dir");
    }

    @Test
    void nothingKnownGivesNothing() {
        assertThat(NearestName.to("a", List.of())).isEmpty();
    }

    @Test
    void aVeryLongNameIsComparedByItsBeginning() {
        assertThat(NearestName.to("log_dir" + "x".repeat(1_000_000), KNOWN)).isPresent();
    }
}
