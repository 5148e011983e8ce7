package orderflow.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import orderflow.file.OwnFile;

/**
 * Mends the end of a file of JSON lines that a crash cut off in the middle of a line.
 *
 * <p>Only a file of audit records is mended, since others may lie under the same name. A last line that is whole but for its line feed gets one. Any other is moved to the end of a file of its own
 * beside the first, {@code 2024-01-15.jsonl.torn}: what can still be read of it is kept, and the log holds whole lines
 * only.
 */
final class TornLine {

    /** Without guessing at encodings other than UTF-8. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final int BLOCK = 8 * 1024;
    private static final int LONGEST_RECORD = 1024 * 1024;

    private TornLine() {}

    /** True when the file ends in the middle of a line. */
    private static boolean isIn(RandomAccessFile file) throws IOException {
        long length = file.length();
        if (length == 0) {
            return false;
        }
        file.seek(length - 1);
        return file.read() != '\n';
    }

    /** Mends the file, if it must be, and returns its length. The caller holds the file's lock. */
    static long mend(RandomAccessFile file, Path path) throws IOException {
        if (!isIn(file)) {
            return file.length();
        }
        long start = startOfLastLine(file);
        if (!AuditRecords.fill(file, start)) {
            throw new FileSystemException(
                    path.toString(), null, "expected an audit log, was a file of something else that ends in mid-line");
        }
        if (isWholeObject(file, start)) {
            file.seek(file.length());
            file.write('\n');
        } else {
            keep(file, start, path.resolveSibling(path.getFileName() + ".torn"));
            file.setLength(start);
        }
        file.getFD().sync();
        return file.length();
    }

    /** Mends a file unless another is writing it, or it is not ours to write to. */
    static void mendUnlessInUse(Path path) throws IOException {
        if (!isOurs(path) || !isIn(path)) {
            return;
        }
        try (RandomAccessFile file = OwnFile.open(path);
                FileLock lock = file.getChannel().tryLock()) {
            if (lock != null && AuditRecords.fill(file, startOfLastLine(file))) {
                mend(file, path);
            }
        } catch (OverlappingFileLockException e) {
            // Another log of this program has it open, and mended it then.
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        try {
            OwnFile.check(path);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    private static boolean isIn(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return isIn(file);
        }
    }

    private static long startOfLastLine(RandomAccessFile file) throws IOException {
        byte[] block = new byte[BLOCK];
        for (long end = file.length(); end > 0; ) {
            int length = (int) Math.min(BLOCK, end);
            end -= length;
            file.seek(end);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return end + i + 1;
                }
            }
        }
        return 0;
    }

    /** No beginning of an object is an object, so that only a line without its line feed can pass. */
    private static boolean isWholeObject(RandomAccessFile file, long start) throws IOException {
        long length = file.length() - start;
        if (length > LONGEST_RECORD) {
            return false;
        }
        byte[] line = new byte[(int) length];
        file.seek(start);
        file.readFully(line);
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Copies the torn line, and syncs the copy before the original is cut. */
    private static void keep(RandomAccessFile file, long start, Path torn) throws IOException {
        try (RandomAccessFile copy = OwnFile.open(torn)) {
            copy.seek(copy.length());
            byte[] block = new byte[BLOCK];
            file.seek(start);
            for (int length = file.read(block); length > 0; length = file.read(block)) {
                copy.write(block, 0, length);
            }
            copy.write('\n');
            copy.getFD().sync();
        }
    }
}
