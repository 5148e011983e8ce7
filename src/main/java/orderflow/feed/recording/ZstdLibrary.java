package orderflow.feed.recording;

import com.github.luben.zstd.util.Native;
import java.io.IOException;

/** The library behind zstd, which is unpacked into the folder for temporary files when it is first used. */
final class ZstdLibrary {

    private ZstdLibrary() {}

    /**
     * Makes sure that the library can be used.
     *
     * @throws IOException when it cannot be unpacked or loaded, for instance on a full disk
     */
    static void load() throws IOException {
        try {
            Native.load();
        } catch (ExceptionInInitializerError | UnsatisfiedLinkError e) {
            throw new IOException(
                    "the zstd library cannot be unpacked into " + System.getProperty("java.io.tmpdir") + " ("
                            + e.getMessage() + "); to use another folder set"
                            + " ORDERFLOW_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
    }
}
