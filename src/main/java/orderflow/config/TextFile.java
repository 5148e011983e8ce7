package orderflow.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.FileFault;
import orderflow.file.FileIdentity;

/** Reads a small text file whole: UTF-8, a byte-order mark left out, at most {@link #MOST_BYTES}. */
final class TextFile {

    static final int MOST_BYTES = 4 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final List<Path> CONNECTED =
            List.of(Path.of("/dev/fd"), Path.of("/dev/stdin"), Path.of("/proc/self/fd"));
    private static final Path NOTHING = Path.of("/dev/null");

    private TextFile() {}

    /**
     * The file's text.
     *
     * @throws OrderFlowException with 66 when there is no such file, 74 when it cannot be read, for the reason that the
     *     system gives, 78 when it is no text
     */
    static String read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > MOST_BYTES) {
            throw fault(ExitCode.SETTINGS, file, "expected at most " + MOST_BYTES + " bytes, was longer");
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = decoder.decode(input).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw fault(ExitCode.SETTINGS, file + ":" + lineOf(input), "expected UTF-8, was another encoding");
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw fault(ExitCode.NO_INPUT, file, "expected a file, was a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file) && !ends(file)) {
            throw fault(ExitCode.IO, file, "cannot be read: expected a regular file, was a pipe or device");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw fault(ExitCode.NO_INPUT, file, "there is no such file");
        } catch (IOException e) {
            throw fault(ExitCode.IO, file, "cannot be read: " + FileFault.reason(e));
        }
    }

    /**
     * True for what is no regular file and yet comes to an end: nothing, or what a shell connected to this process.
     *
     * <p>Another pipe may have nobody who writes to it, and would be waited for.
     */
    private static boolean ends(Path file) {
        return CONNECTED.stream().anyMatch(file::startsWith)
                || FileIdentity.of(file).place().equals(NOTHING);
    }

    private static int lineOf(ByteBuffer input) {
        int line = 1;
        for (int i = 0; i < input.position(); i++) {
            if (input.get(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    private static OrderFlowException fault(ExitCode code, Object place, String message) {
        return new OrderFlowException(code, new Problem("", place.toString(), message));
    }
}
