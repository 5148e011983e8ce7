package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recording in a folder of them, and beside it the alerts that one set of rules is to find in it.
 *
 * <p>{@code X.jsonl}, {@code X.jsonl.gz} or {@code X.jsonl.zst} is a recording, {@code X.alerts.jsonl} what the
 * specified rules find in it, and {@code X.rarity-alerts.jsonl} what those of rarity find.
 */
record ExpectedReplay(Path recording, String rules, Path alerts) {

    private static final Pattern ALERTS = Pattern.compile("(.+)\\.(rarity-)?alerts\\.jsonl");
    private static final Pattern RECORDING = Pattern.compile("(.+)\\.jsonl(\\.gz|\\.zst)?");

    /** Every one of a folder by name; what has no partner is an error, since nobody would miss it. */
    static List<ExpectedReplay> in(Path folder) throws IOException {
        TreeSet<Path> recordings = new TreeSet<>();
        TreeSet<Path> unused = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (ALERTS.matcher(name).matches()) {
                    unused.add(file);
                } else if (RECORDING.matcher(name).matches()) {
                    recordings.add(file);
                }
            }
        }
        List<ExpectedReplay> all = new ArrayList<>();
        for (Path recording : recordings) {
            List<ExpectedReplay> expected = of(recording);
            String partner = stem(recording) + ".alerts.jsonl or .rarity-alerts.jsonl";
            require(!expected.isEmpty(), "expected " + partner, folder);
            expected.forEach(one -> unused.remove(one.alerts));
            all.addAll(expected);
        }
        require(unused.isEmpty(), "expected a recording for each of " + unused, folder);
        require(!all.isEmpty(), "expected recordings", folder);
        return all;
    }

    private static List<ExpectedReplay> of(Path recording) {
        Path specified = recording.resolveSibling(stem(recording) + ".alerts.jsonl");
        Path rarity = recording.resolveSibling(stem(recording) + ".rarity-alerts.jsonl");
        return Stream.of(
                        new ExpectedReplay(recording, "specified", specified),
                        new ExpectedReplay(recording, "rarity", rarity))
                .filter(one -> Files.exists(one.alerts))
                .toList();
    }

    private static String stem(Path recording) {
        Matcher name = RECORDING.matcher(recording.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("expected a recording, was " + recording);
        }
        return name.group(1);
    }

    private static void require(boolean fulfilled, String message, Path folder) {
        if (!fulfilled) {
            throw new IllegalStateException(message + " in " + folder + ", found none");
        }
    }

    @Override
    public String toString() {
        return recording.getFileName() + ", " + rules;
    }
}
