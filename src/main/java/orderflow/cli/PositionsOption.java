package orderflow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import orderflow.config.PositionsFile;
import orderflow.risk.Position;
import picocli.CommandLine.Option;

/** The option that names the positions file. */
final class PositionsOption {

    @Option(names = "--positions", paramLabel = "FILE", description = "JSON file of the positions held.")
    private Path file;

    /** The positions in the file, where one was named. */
    Optional<List<Position>> read(Surroundings surroundings) {
        return path(surroundings).map(PositionsFile::read);
    }

    /** Notes that the file is read, where one was named. */
    void noteReads(FileUses uses) {
        if (file != null) {
            uses.reads("--positions", file);
        }
    }

    /** The file's absolute path, where one was named. */
    Optional<Path> path(Surroundings surroundings) {
        return Optional.ofNullable(file).map(surroundings::resolve);
    }
}
