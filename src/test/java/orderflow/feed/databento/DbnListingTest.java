package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each sample decodes to its listing, made by another decoder: one line of metadata, then one for each record.
 *
 * <p>The vendor's own samples are no part of the project. They are read where {@value #FOLDER} names a folder that has
 * them in {@code real} and their listings in {@code expected}.
 */
class DbnListingTest {

    private static final String FOLDER = "ORDERFLOW_DBN";
    private static final Path OWN = Path.of("src", "test", "resources", "dbn");
    private static final String LISTING = ".expected.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> ownSamples() throws IOException {
        List<Path> samples = files(OWN, ".dbn");
        assertThat(samples).hasSize(7);
        return samples.stream()
                .map(sample ->
                        dynamicTest(sample.getFileName().toString(), () -> check(sample, sibling(sample, LISTING))));
    }

    @TestFactory
    Stream<DynamicTest> theVendorsSamples() throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getenv(FOLDER)).map(Path::of);
        if (folder.isEmpty()) {
            return Stream.of(dynamicTest(FOLDER + " names no folder of samples: none of the vendor's was read", () -> {
                assertThat(folder).isEmpty();
            }));
        }
        List<Path> samples = files(folder.get().resolve("real"), "");
        assertThat(samples).isNotEmpty();
        return samples.stream()
                .map(sample -> dynamicTest(
                        sample.getFileName().toString(),
                        () -> checkVendors(
                                sample, folder.get().resolve("expected").resolve(sample.getFileName() + ".jsonl"))));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Path sibling(Path sample, String ending) {
        return sample.resolveSibling(sample.getFileName() + ending);
    }

    /** Its forerunner's files, and records without metadata, cannot be read and have no listing that begins with some. */
    private static void checkVendors(Path sample, Path listing) throws IOException {
        boolean whole = Files.exists(listing)
                && JSON.readTree(Files.readAllLines(listing).get(0)).has("version");
        if (whole) {
            check(sample, listing);
            return;
        }
        try (InputStream in = open(sample)) {
            assertThat(catchThrowable(() -> new DbnStream(in))).isInstanceOf(IOException.class);
        }
    }

    private static void check(Path sample, Path listing) throws IOException {
        Iterator<String> lines = Files.readAllLines(listing).iterator();
        try (InputStream in = open(sample)) {
            DbnStream stream = new DbnStream(in);
            checkMetadata(stream.metadata(), JSON.readTree(lines.next()));
            long number = 0;
            while (stream.next()) {
                assertThat(stream.number()).isEqualTo(++number);
                checkRecord(stream.record(), stream.metadata(), JSON.readTree(lines.next()));
            }
            assertThat(lines).as("records that were not decoded").isExhausted();
        }
    }

    private static InputStream open(Path sample) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(sample));
        return sample.toString().endsWith(".zst") ? new ZstdInputStreamNoFinalizer(in) : in;
    }

    private static void checkMetadata(DbnMetadata metadata, JsonNode listed) {
        assertThat(metadata.version()).isEqualTo(listed.get("version").asInt());
        assertThat(metadata.dataset()).isEqualTo(listed.get("dataset").asText());
        assertThat(metadata.schema()).isEqualTo(listed.get("schema").asInt());
        assertThat(metadata.start()).isEqualTo(whole(listed, "start"));
        assertThat(metadata.end()).isEqualTo(whole(listed, "end"));
        assertThat(metadata.limit()).isEqualTo(whole(listed, "limit"));
        assertThat(metadata.symbolTypeIn()).isEqualTo(listed.get("stype_in").asInt());
        assertThat(metadata.symbolTypeOut()).isEqualTo(listed.get("stype_out").asInt());
        assertThat(metadata.sendTimes()).isEqualTo(listed.get("ts_out").asInt() == 1);
        assertThat(metadata.symbols()).isEqualTo(texts(listed.get("symbols")));
        assertThat(metadata.partial()).isEqualTo(texts(listed.get("partial")));
        assertThat(metadata.notFound()).isEqualTo(texts(listed.get("not_found")));
        List<DbnMetadata.Mapping> mappings = new ArrayList<>();
        for (JsonNode mapping : listed.get("mappings")) {
            List<DbnMetadata.Interval> intervals = new ArrayList<>();
            for (JsonNode interval : mapping.get("intervals")) {
                intervals.add(new DbnMetadata.Interval(
                        interval.get("start_date").asLong(),
                        interval.get("end_date").asLong(),
                        interval.get("symbol").asText()));
            }
            mappings.add(new DbnMetadata.Mapping(mapping.get("raw_symbol").asText(), intervals));
        }
        assertThat(metadata.mappings()).isEqualTo(mappings);
    }

    private static void checkRecord(DbnRecord record, DbnMetadata metadata, JsonNode listed) {
        assertThat(record.length()).isEqualTo(listed.get("bytes").asInt());
        assertThat(record.type()).isEqualTo(listed.get("rtype").asInt());
        Fields fields = new Fields(listed);
        fields.is("publisher_id", record.publisher());
        fields.is("instrument_id", Integer.toUnsignedLong(record.instrument()));
        fields.is("ts_event", record.eventNanos());
        switch (record.type()) {
            case RecordType.MBO,
                    RecordType.MBP_10,
                    RecordType.MBP_1,
                    RecordType.TRADE,
                    RecordType.BBO_1S,
                    RecordType.BBO_1M -> checkMarketData(record, fields);
            case RecordType.STATUS -> checkStatus(record, fields);
            case RecordType.ERROR, RecordType.SYSTEM, RecordType.SYMBOL_MAPPING ->
                checkGateway(record, metadata.version(), fields);
            // What is passed over is not decoded further.
            default -> fields.done();
        }
        if (metadata.sendTimes()) {
            fields.is("ts_out", record.longAt(record.length() - 8));
        }
        fields.allSeen();
    }

    private static void checkMarketData(DbnRecord record, Fields fields) {
        boolean order = record.type() == RecordType.MBO;
        boolean interval = record.type() == RecordType.BBO_1S || record.type() == RecordType.BBO_1M;
        fields.is("ts_recv", record.receiveNanos());
        fields.is("price", record.price());
        fields.is("size", record.size());
        fields.is("side", record.side());
        fields.is("flags", record.flags());
        fields.is("sequence", record.unsignedIntAt(order ? 52 : 44));
        if (!interval) {
            fields.is("action", record.action());
            fields.is("ts_in_delta", record.intAt(order ? 48 : 40));
        }
        if (order) {
            fields.is("order_id", record.orderId());
            fields.is("channel_id", record.byteAt(37));
        } else if (!interval) {
            fields.is("depth", record.byteAt(31));
        }
        int levels = switch (record.type()) {
            case RecordType.MBP_10 -> 10;
            case RecordType.MBO, RecordType.TRADE -> 0;
            default -> 1;
        };
        for (int level = 0; level < levels; level++) {
            String suffix = "_0" + level;
            fields.is("bid_px" + suffix, record.levelPrice(level, true));
            fields.is("ask_px" + suffix, record.levelPrice(level, false));
            fields.is("bid_sz" + suffix, record.levelSize(level, true));
            fields.is("ask_sz" + suffix, record.levelSize(level, false));
            fields.is("bid_ct" + suffix, record.unsignedIntAt(48 + 32 * level + 24));
            fields.is("ask_ct" + suffix, record.unsignedIntAt(48 + 32 * level + 28));
        }
    }

    private static void checkStatus(DbnRecord record, Fields fields) {
        fields.is("ts_recv", record.receiveNanos());
        fields.is("action", record.shortAt(24));
        fields.is("reason", record.shortAt(26));
        fields.is("trading_event", record.shortAt(28));
        fields.is("is_trading", (char) record.byteAt(30));
        fields.is("is_quoting", (char) record.byteAt(31));
        fields.is("is_short_sell_restricted", (char) record.byteAt(32));
    }

    private static void checkGateway(DbnRecord record, int version, Fields fields) {
        boolean first = version == 1;
        switch (record.type()) {
            case RecordType.SYSTEM -> {
                fields.is("msg", record.textAt(16, first ? 64 : 303));
                if (!first) {
                    fields.is("code", record.byteAt(319));
                }
            }
            case RecordType.ERROR -> {
                fields.is("err", record.textAt(16, first ? 64 : 302));
                if (!first) {
                    fields.is("code", record.byteAt(318));
                    fields.is("is_last", record.byteAt(319));
                }
            }
            default -> {
                fields.is("stype_in_symbol", record.textAt(first ? 16 : 17, first ? 22 : 71));
                fields.is("stype_out_symbol", record.textAt(first ? 38 : 89, first ? 22 : 71));
                fields.is("start_ts", record.longAt(first ? 64 : 160));
                fields.is("end_ts", record.longAt(first ? 72 : 168));
                if (!first) {
                    fields.is("stype_in", record.byteAt(16));
                    fields.is("stype_out", record.byteAt(88));
                }
            }
        }
    }

    private static long whole(JsonNode node, String key) {
        return new BigInteger(node.get(key).asText()).longValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** The fields of one line of a listing, each of which must be asked for. */
    private static final class Fields {
        private final JsonNode listed;
        private final List<String> left = new ArrayList<>();

        Fields(JsonNode listed) {
            this.listed = listed;
            listed.fieldNames().forEachRemaining(left::add);
            left.removeAll(List.of("length", "rtype", "bytes", "_offset"));
        }

        void is(String key, long value) {
            check(key, node -> new BigInteger(node.asText()).longValue() == value, value);
        }

        void is(String key, char value) {
            is(key, String.valueOf(value));
        }

        void is(String key, String value) {
            check(key, node -> node.asText().equals(value), value);
        }

        void done() {
            left.removeIf(key -> !key.equals("ts_out"));
        }

        void allSeen() {
            assertThat(left).as("fields that were not compared").isEmpty();
        }

        private void check(String key, Function<JsonNode, Boolean> equal, Object value) {
            left.remove(key);
            assertThat(equal.apply(listed.get(key)))
                    .as("%s: expected %s, was %s", key, listed.get(key), value)
                    .isTrue();
        }
    }
}
