package orderflow.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Words for what the system has against a file: of some faults its exceptions say the path alone, of others the path
 * and the reason, and of those met while writing the reason alone.
 */
public final class FileFault {

    private FileFault() {}

    /** Why, without the path. */
    public static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "this user may not read or write it";
        }
        if (fault instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (fault instanceof NotDirectoryException) {
            return "expected a folder, was something else";
        }
        String reason = fault instanceof FileSystemException inFile ? inFile.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    /** True where this process may not open one more file. */
    public static boolean isTooManyOpenFiles(IOException fault) {
        return String.valueOf(fault.getMessage()).contains("Too many open files");
    }

    /** The path, where the system tells it, and why. */
    public static String words(IOException fault) {
        return fault instanceof FileSystemException inFile && inFile.getFile() != null
                ? inFile.getFile() + ": " + reason(fault)
                : reason(fault);
    }
}
