package orderflow.feed.recording;

import java.nio.file.Path;

/** A process that records without end, and says after a while what was given to the recorder two seconds ago. */
final class RecorderToKill {

    private RecorderToKill() {}

    @SuppressWarnings("resource") // the process is killed: nothing is ever closed
    public static void main(String[] args) throws Exception {
        RecordingWriter writer = new RecordingWriter(Path.of(args[0]), RecordingWriterTest.NOW, 1 << 24);
        long start = System.nanoTime();
        int twoSecondsAgo = -1;
        boolean said = false;
        for (int id = 0; ; id++) {
            writer.write(RecordingWriterTest.line(id, RecordingWriterTest.NOW + id), RecordingWriterTest.NOW);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (millis > 300 && twoSecondsAgo < 0) {
                twoSecondsAgo = id;
            }
            if (millis > 2_300 && !said) {
                said = true;
                System.out.println("ready " + twoSecondsAgo);
            }
            Thread.sleep(1);
        }
    }
}
