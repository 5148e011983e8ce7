package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import orderflow.event.MarketEvent;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are cut, damaged, of another version or no DBN at all, and those that come in pieces. */
class DbnStreamTest {

    private static final long START = 1_767_623_400_000_000_000L;
    private static final int RECORD = 56;

    private static byte[] orders(int version, boolean sendTimes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DbnWriter writer = new DbnWriter(out, DbnWriter.MBO).version(version).map("AAPL", 11, 20_260_105, 20_260_106);
        if (sendTimes) {
            writer.sendTimes();
        }
        OrderFlowGenerator orders = new OrderFlowGenerator(version, 11, 40, writer, null);
        orders.open(START);
        for (int event = 0; event < 60; event++) {
            orders.next(START + event * 1_000_000L);
        }
        return out.toByteArray();
    }

    private static DbnReading read(byte[] bytes) throws IOException {
        return DbnReading.of(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void eachVersionWithAndWithoutTimesOfSendingGivesTheSameEvents(int version) throws IOException {
        List<MarketEvent> plain = read(orders(version, false)).events;

        assertThat(plain).hasSizeGreaterThan(40);
        assertThat(read(orders(version, true)).events).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 255})
    void anotherVersionIsRefusedByItsNumber(int version) {
        byte[] bytes = orders(3, false);
        bytes[3] = (byte) version;

        for (int length : new int[] {4, bytes.length}) {
            assertThatThrownBy(() -> new DbnStream(new ByteArrayInputStream(Arrays.copyOf(bytes, length))))
                    .isInstanceOf(DbnException.class)
                    .hasMessage("expected DBN version 1 to 3, was version " + version);
        }
    }

    @Test
    void cutAtEachByteItGivesItsWholeRecordsAndSaysSo() throws IOException {
        byte[] whole = orders(3, false);
        List<MarketEvent> all = read(whole).events;
        int metadata = whole.length % RECORD;
        while (whole[metadata + 1] != (byte) RecordType.MBO || whole[metadata] != RECORD / 4) {
            metadata += RECORD;
        }

        int fewest = 0;
        for (int length = 3; length < whole.length; length++) {
            DbnReading reading = read(Arrays.copyOf(whole, length));

            boolean atARecordsEnd = length >= metadata && (length - metadata) % RECORD == 0;
            assertThat(reading.failure.isEmpty()).as("cut after %d", length).isEqualTo(atARecordsEnd);
            int events = reading.events.size();
            assertThat(reading.events.equals(all.subList(0, events)))
                    .as("cut after %d", length)
                    .isTrue();
            assertThat(events >= fewest).as("cut after %d", length).isTrue();
            fewest = events;
        }
        assertThat(fewest).isGreaterThan(60);
    }

    @Test
    void aRecordOfAnotherLengthThanItsTypeHasIsDamageBehindWhichNothingIsRead() throws IOException {
        byte[] bytes = orders(3, false);
        int metadata = 8 + 352;
        bytes[metadata + 20 * RECORD] = 15;
        List<MarketEvent> before = read(Arrays.copyOf(bytes, metadata + 20 * RECORD)).events;

        DbnReading reading = read(bytes);

        assertThat(reading.failure).isEqualTo("damaged: record 21 is mbo, expected of 56 bytes, was of 60");
        assertThat(reading.events).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aSecondFileOrLinesBehindTheRecordsAreSaid() throws IOException {
        byte[] one = orders(3, false);
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        byte[] line = "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":1,\"s\":1,\"t\":1705329000123}\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] mixed = Arrays.copyOf(one, one.length + line.length);
        System.arraycopy(line, 0, mixed, one.length, line.length);

        assertThat(read(two).failure).contains("a second one behind it");
        assertThat(read(two).events).isEqualTo(read(one).events);
        assertThat(read(mixed).failure).startsWith("damaged: record ");
        assertThat(read(mixed).events).isEqualTo(read(one).events);
    }

    @Test
    void metadataThatSaysMoreThanItHoldsIsDamaged() throws IOException {
        byte[] bytes = orders(3, false);
        for (int place : new int[] {8 + 104, 8 + 108 + 71, 8 + 108 + 71 + 8}) {
            byte[] damaged = bytes.clone();
            damaged[place + 2] = 0x7F;
            assertThat(read(damaged).failure).as("byte %d", place).startsWith("damaged metadata");
        }
        byte[] huge = bytes.clone();
        huge[7] = 0x7F;
        assertThat(read(huge).failure).contains("expected metadata of at most 64 MB");
        byte[] small = Arrays.copyOf(bytes, 8 + 100);
        small[4] = 100;
        small[5] = 0;
        assertThat(read(small).failure).isEqualTo("expected metadata of at least 120 bytes, was 100");
        byte[] defined = bytes.clone();
        defined[8 + 100] = 1;
        assertThat(read(defined).failure).contains("without a schema definition");
    }

    /** Whatever the bytes, there come events or a coded end, and nothing else. */
    @Test
    void damagedAnywhereItGivesEventsOrSaysWhy() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = orders(1 + round % 3, round % 2 == 0);
            for (int damage = 0; damage < 1 + random.nextInt(8); damage++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            read(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 55, 57, 1_000})
    void piecesOfAnySizeGiveTheSame(int piece) throws IOException {
        byte[] bytes = orders(2, true);
        InputStream pieces = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, piece));
            }
        };
        DbnReading reading = new DbnReading();
        DbnStream stream = new DbnStream(pieces);
        DbnEvents events = new DbnEvents(stream.metadata(), symbol -> true, reading);
        while (stream.next()) {
            events.accept(stream.record());
        }

        assertThat(reading.events).isEqualTo(read(bytes).events);
    }

    @Test
    void unknownTypesAreSkippedByTheirLength() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DbnWriter(out, DbnWriter.MIXED)
                .map("AAPL", 11, 20_260_105, 20_260_106)
                .instrument(11)
                .at(START)
                .other(0x77, 132)
                .other(RecordType.DEFINITION, 520)
                .other(0x20, 56)
                .trade('A', 1_000_000_000L, 5);

        DbnReading reading = read(out.toByteArray());

        assertThat(reading.events).hasSize(1);
        assertThat(reading.remarks)
                .containsExactly("passed over: rtype 0x77", "passed over: definition", "passed over: ohlcv");
    }
}
