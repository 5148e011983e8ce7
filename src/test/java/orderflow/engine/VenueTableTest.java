package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VenueTableTest {

    @Test
    void givesEachPairOneNumberInTheOrderTheyCame() {
        VenueTable venues = new VenueTable(256);

        assertThat(venues.numberOf(4, 0)).isEqualTo((byte) 1);
        assertThat(venues.numberOf(4, 202)).isEqualTo((byte) 2);
        assertThat(venues.numberOf(0, 4)).isEqualTo((byte) 3);
        assertThat(venues.numberOf(4, 202)).isEqualTo((byte) 2);
    }

    @Test
    void givesNoNumberToWhatItHasNoRoomFor() {
        VenueTable venues = new VenueTable(256);
        for (int exchange = 1; exchange <= 255; exchange++) {
            assertThat(venues.numberOf(exchange, 0)).isEqualTo((byte) exchange);
        }

        assertThat(venues.numberOf(256, 0)).isEqualTo(VenueTable.UNNUMBERED);
        assertThat(venues.numberOf(255, 0)).isEqualTo((byte) 255);
    }
}
