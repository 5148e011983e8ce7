package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class EventRecorderTest {

    private static final MarketEvent EVENT =
            new Gap(Gap.ALL_SYMBOLS, MarketEvent.NO_TIME, MarketEvent.NO_TIME, "reconnect");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("orderflow.feed.recording.Thrown#kinds")
    void keepsWhateverEndedItsWritingAndHoldsUpNobody(Throwable thrown) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("r"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        EventRecorder recorder =
                new EventRecorder(new RecordingOutput(folder.resolve("r"), channel, new OutputStream() {
                    @Override
                    public void write(int one) {
                        Thrown.sneak(thrown);
                    }
                }));

        for (int batch = 0; batch < 100; batch++) {
            recorder.write(EVENT, Receipt.UNTIMED);
            recorder.endOfBatch();
        }
        recorder.close();

        assertThat(recorder.failure())
                .get()
                .satisfies(failure -> assertThat(failure.toString()).contains(thrown.getMessage()));
        assertThat(channel.isOpen()).isFalse();
    }
}
