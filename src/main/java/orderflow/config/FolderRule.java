package orderflow.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder's path, relative to the working folder or absolute; whether it can be written is looked at when it is used. */
final class FolderRule implements Rule<Path> {

    @Override
    public Path parse(String text, Place place) throws RefusedValueException {
        if (text.isBlank()) {
            throw new RefusedValueException("expected " + allowed() + ", was empty");
        }
        if (text.equals("~") || text.startsWith("~/")) {
            throw new RefusedValueException("expected " + allowed() + ", was " + WordRule.shown(text)
                    + "; ~ is a shell's word for the home folder, write the whole path");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new RefusedValueException("expected " + allowed() + ", was " + WordRule.shown(text));
        }
    }

    @Override
    public String text(Path value) {
        return value.toString();
    }

    @Override
    public String allowed() {
        return "a folder that can be written";
    }
}
