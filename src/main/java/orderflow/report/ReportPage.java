package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report of one replay: a single page that holds all it shows and asks for nothing from anywhere.
 *
 * <p>The same collected data gives the same bytes. Texts from recordings stand in JSON alone, and the page's script puts
 * them in as text. A content security policy lets no other script run and no request be made.
 */
public final class ReportPage {

    /** A part of the skeleton that is put in: {@code @@styles@@}. */
    private static final String MARK = "@@";

    private final ReportRun run;
    private final ReportCollector collected;
    private final MarkWords words;
    private final boolean positions;

    /**
     * The page of what was collected.
     *
     * @param words for the alerts of the rules of rarity
     * @param positions true to show quantity, profit and loss, and the distance to the stop
     */
    public ReportPage(ReportRun run, ReportCollector collected, MarkWords words, boolean positions) {
        this.run = run;
        this.collected = collected;
        this.words = words;
        this.positions = positions;
    }

    /**
     * Writes the page, readable by its owner only, at once or not at all.
     *
     * @throws IOException when that cannot be done; what was there before is then left as it was
     */
    public void write(Path file) throws IOException {
        collected.finish();
        PageFile.replace(file, this::write);
    }

    void write(Writer out) throws IOException {
        String[] parts = PageParts.skeleton().split(MARK);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                out.write(parts[i]);
            } else {
                part(parts[i], out);
            }
        }
    }

    private void part(String name, Writer out) throws IOException {
        switch (name) {
            case "policy" -> out.write(policy());
            case "styles" -> elements(out, "style", PageParts.styles());
            case "data" -> data(out);
            case "licence" -> out.write(PageParts.licence());
            case "scripts" -> elements(out, "script", PageParts.scripts());
            default -> throw new IllegalStateException("the page's skeleton asks for " + name);
        }
    }

    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; script-src "
                + hashes(PageParts.scripts()) + "; style-src " + hashes(PageParts.styles());
    }

    private static String hashes(List<String> texts) {
        return texts.stream().map(PageParts::hash).collect(Collectors.joining(" "));
    }

    private static void elements(Writer out, String element, List<String> texts) throws IOException {
        for (String text : texts) {
            out.write("<" + element + ">" + text + "</" + element + ">\n");
        }
    }

    private void data(Writer out) throws IOException {
        List<SymbolDay> days = new ArrayList<>(collected.days().all());
        days.sort(Comparator.comparing((SymbolDay day) -> day.key().symbol())
                .thenComparing(day -> day.key().day()));
        json(out, "index", json -> new IndexJson(json).write(run, collected, days));
        if (run.score().isPresent()) {
            element(
                    out,
                    "score",
                    writer -> writer.write(ScriptJson.escaped(run.score().get())));
        }
        if (run.sweep().isPresent()) {
            element(
                    out,
                    "sweep",
                    writer -> writer.write(ScriptJson.escaped(run.sweep().get())));
        }
        for (int i = 0; i < days.size(); i++) {
            SymbolDay day = days.get(i);
            json(
                    out,
                    "day-" + i,
                    json -> new DayJson(json, collected.rules(), new MarkJson(json, positions, words)).write(day));
        }
    }

    private static void json(Writer out, String id, Content content) throws IOException {
        element(out, id, writer -> {
            try (JsonGenerator json = ScriptJson.to(writer)) {
                content.write(json);
            }
        });
    }

    private static void element(Writer out, String id, PageFile.Content content) throws IOException {
        out.write("<script type=\"application/json\" id=\"" + id + "\">");
        content.write(out);
        out.write("</script>\n");
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
