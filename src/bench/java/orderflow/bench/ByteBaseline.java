package orderflow.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The floor of the replay benchmark: reads the bytes of a file and looks at none. */
public final class ByteBaseline {

    private ByteBaseline() {}

    /** Argument: the file. */
    public static void main(String[] args) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long count = 0;
        try (InputStream in = new FileInputStream(args[0])) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                count += read;
            }
        }
        System.out.println(count + " bytes");
    }
}
