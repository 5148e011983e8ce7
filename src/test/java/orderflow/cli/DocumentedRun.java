package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command in a document with what it prints there: the lines of a {@code console} block from one that begins with
 * {@code $ scripts/orderflow} to the next {@code $}, and the code, where {@code $ echo $?} follows.
 *
 * <p>Blocks that show what cannot be run here are marked {@code text} or {@code sh}.
 */
record DocumentedRun(String place, List<String> arguments, List<String> output, Integer code) {

    private static final String PROMPT = "$ ";
    private static final String PROGRAM = "scripts/orderflow";

    /** Every command in the document that begins with the program's name. */
    static List<DocumentedRun> in(Path document) throws IOException {
        List<DocumentedRun> runs = new ArrayList<>();
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```console")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                addBlock(document, i + 1, lines.subList(i + 1, end), runs);
                i = end;
            }
        }
        return runs;
    }

    private static void addBlock(Path document, int first, List<String> block, List<DocumentedRun> runs) {
        for (int i = 0; i < block.size(); ) {
            if (!block.get(i).startsWith(PROMPT + PROGRAM)) {
                throw new IllegalStateException(document + ":" + (first + i + 1) + ": expected a line that begins with "
                        + PROMPT + PROGRAM + ", was: " + block.get(i));
            }
            int end = nextPrompt(block, i + 1);
            List<String> output = block.subList(i + 1, end);
            Integer code = null;
            if (end < block.size() && block.get(end).equals(PROMPT + "echo $?")) {
                code = Integer.valueOf(block.get(end + 1));
                end += 2;
            }
            List<String> words = words(block.get(i).substring(PROMPT.length()));
            runs.add(new DocumentedRun(
                    document + ":" + (first + i + 1), words.subList(1, words.size()), List.copyOf(output), code));
            i = end;
        }
    }

    private static int nextPrompt(List<String> block, int from) {
        int next = from;
        while (next < block.size() && !block.get(next).startsWith(PROMPT)) {
            next++;
        }
        return next;
    }

    private static List<String> words(String command) {
        return List.of(command.split(" +"));
    }
}
