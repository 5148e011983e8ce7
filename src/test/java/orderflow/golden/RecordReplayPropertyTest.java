package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.feed.recording.BatchSource;
import orderflow.feed.recording.EventBatch;
import orderflow.feed.recording.EventRecorder;
import orderflow.feed.recording.RecordingFile;
import orderflow.feed.recording.Recordings;
import orderflow.feed.recording.Remark;
import orderflow.naive.NaiveResult;

/** The recording of what was read gives the same alerts, rejections and passed-over trades, malformed records apart. */
class RecordReplayPropertyTest {

    private static final String[] ENDINGS = {".jsonl", ".jsonl.gz", ".jsonl.zst"};

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("recorded");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder);
    }

    @Property(tries = 150, seed = "2024011531")
    void aRecordingOfOneFile(@ForAll long seed) throws IOException {
        assertSameRecorded(List.of(bytes(HostileSession.lines(seed))), seed);
    }

    @Property(tries = 100, seed = "2024011532")
    void aRecordingOfSeveralMergedFilesWithHeadersOfTheirOwn(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.get(1).add("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"lots\",\"delay_ms\":900000}");
        HostileSession.lines(seed).forEach(line -> files.get(random.nextInt(3)).add(line));
        assertSameRecorded(files.stream().map(RecordReplayPropertyTest::bytes).toList(), seed);
    }

    private void assertSameRecorded(List<byte[]> files, long seed) throws IOException {
        Path recording = folder.resolve("r" + ENDINGS[(int) Math.floorMod(seed, 3L)]);
        record(files, recording, new Random(seed));
        try {
            NaiveResult again = replay(seed, List.of(Files.readAllBytes(recording)));
            NaiveResult first = replay(seed, files);
            Map<String, Integer> rejections = new TreeMap<>(first.rejections());
            rejections.remove("MALFORMED");
            assertThat(again).isEqualTo(new NaiveResult(first.lines(), rejections, first.passedOver()));
        } finally {
            Files.delete(recording);
        }
    }

    private static void record(List<byte[]> files, Path into, Random random) throws IOException {
        List<RecordingFile> recordings = new ArrayList<>();
        files.forEach(file -> recordings.add(RecordingFile.of(new ByteArrayInputStream(file), "test")));
        try (EventRecorder recorder = EventRecorder.create(into);
                BatchSource source = new Recordings(recordings).start()) {
            EventBatch.Reader reader = new EventBatch.Reader() {
                @Override
                public void onEvent(MarketEvent event, Receipt receipt, int file, long line) {
                    recorder.write(event, receipt);
                    if (random.nextInt(50) == 0) {
                        recorder.endOfBatch();
                    }
                }

                @Override
                public void onRemark(Remark remark, int file, long line) {}

                @Override
                public boolean isDone() {
                    return false;
                }
            };
            for (EventBatch batch = source.next(); batch != null; batch = source.next()) {
                batch.read(reader);
            }
            recorder.close();
            assertThat(recorder.failure()).isEmpty();
        }
    }

    /** By settings of either set of rules. */
    private static NaiveResult replay(long seed, List<byte[]> files) {
        return new EngineReplay(HostileSettings.settings(seed), null).replay(files);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
