package orderflow.feed.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/** What batches hold, as text that tells every field, its file and its line: two readings are compared as lists. */
final class ReadItems implements EventBatch.Reader {

    private final List<String> items = new ArrayList<>();

    static List<String> of(EventBatch batch) {
        ReadItems read = new ReadItems();
        batch.read(read);
        return read.items;
    }

    /** All that a source yields. */
    static List<String> of(BatchSource source) throws IOException {
        ReadItems read = new ReadItems();
        for (EventBatch batch = source.next(); batch != null; batch = source.next()) {
            batch.read(read);
        }
        return read.items;
    }

    static List<String> of(String recording) throws IOException {
        return of(new ByteArrayInputStream(recording.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> of(InputStream recording) throws IOException {
        try (BatchSource source = new RecordingReader(RecordingFile.of(recording, "test"), 0)) {
            return of(source);
        }
    }

    @Override
    public void onEvent(MarketEvent event, Receipt receipt, int file, long line) {
        items.add(file + ":" + line + " " + event + " " + receipt);
    }

    @Override
    public void onRemark(Remark remark, int file, long line) {
        items.add(file + ":" + line + " " + remark);
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
