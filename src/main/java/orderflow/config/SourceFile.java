package orderflow.config;

import java.nio.file.Path;

/**
 * A file that settings may come from.
 *
 * @param path absolute
 * @param found it exists and was read
 */
public record SourceFile(Path path, boolean found) {}
