package orderflow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page that a replay wrote, taken apart as a browser would. */
record ReportedPage(String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"([^\"]*)\">([^<]*)</script>");
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    static ReportedPage read(Path file) throws IOException {
        return new ReportedPage(Files.readString(file));
    }

    /** The blocks of data as they are written. */
    String rawData() {
        return DATA.matcher(text).results().map(block -> block.group(2)).collect(Collectors.joining());
    }

    /** The block that tells of the run and of the others. */
    JsonNode index() throws IOException {
        return block("index");
    }

    List<JsonNode> days() throws IOException {
        List<JsonNode> days = new ArrayList<>();
        for (MatchResult block : DATA.matcher(text).results().toList()) {
            if (block.group(1).startsWith("day-")) {
                days.add(JSON.readTree(block.group(2)));
            }
        }
        return days;
    }

    /** The block of a name, such as {@code score}. */
    JsonNode block(String name) throws IOException {
        MatchResult block = DATA.matcher(text)
                .results()
                .filter(one -> one.group(1).equals(name))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(block.group(2));
    }

    List<JsonNode> marks() throws IOException {
        List<JsonNode> marks = new ArrayList<>();
        days().forEach(day -> day.get("marks").forEach(marks::add));
        return marks;
    }

    String policy() {
        return POLICY.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    /** The contents of the elements of a name that have no attributes, as they are written. */
    List<String> elements(String name) {
        return Pattern.compile("(?s)<" + name + ">(.*?)</" + name + ">")
                .matcher(text)
                .results()
                .map(element -> element.group(1))
                .toList();
    }

    /** The page without its scripts, styles and data: what a text of a recording could only stand in as HTML. */
    String skeleton() {
        return text.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    }
}
