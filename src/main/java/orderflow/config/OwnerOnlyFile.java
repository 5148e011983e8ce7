package orderflow.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.FileFault;
import orderflow.file.WholeFile;

/** Writes a whole file at once or not at all, readable by its owner only. */
final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /**
     * Puts the bytes in the file's place; through a symbolic link the settings file that it leads to is replaced.
     *
     * @throws OrderFlowException with 74 when that cannot be done; what was there before is left as it was then
     */
    static void replace(Path file, byte[] bytes) {
        try {
            WholeFile.replace(target(file), out -> out.write(bytes));
        } catch (IOException e) {
            throw fault(file, "cannot be written: " + reason(e));
        }
    }

    /**
     * Looks whether bytes could be put in the file's place, as far as that can be told without doing it.
     *
     * @throws OrderFlowException with 74 when they could not
     */
    static void check(Path file) {
        try {
            Path folder = target(file).getParent();
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString(), null, "its folder may not be written");
            }
        } catch (IOException e) {
            throw fault(file, "cannot be written: " + reason(e));
        }
    }

    private static Path target(Path file) throws IOException {
        Path target = WholeFile.target(file);
        if (Files.isDirectory(target)) {
            throw fault(file, "expected a file to write, was a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // renaming would put a file in the place of a device or pipe
            throw fault(file, "expected a regular file to write, was a device or pipe");
        }
        if (Files.isSymbolicLink(file) && Files.exists(target) && Files.size(target) > 0 && !isSettings(target)) {
            // whoever made the link may have meant any file of the user's
            throw fault(file, "expected a link to a settings file, was one to " + target);
        }
        return target;
    }

    private static boolean isSettings(Path file) {
        List<Problem> problems = new ArrayList<>();
        try {
            SettingsFile.read(file, TextFile.read(file), problems);
        } catch (OrderFlowException e) {
            return false;
        }
        return problems.isEmpty();
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "its folder does not exist" : FileFault.reason(e);
    }

    private static OrderFlowException fault(Path file, String message) {
        return new OrderFlowException(ExitCode.IO, new Problem("", file.toString(), message));
    }
}
