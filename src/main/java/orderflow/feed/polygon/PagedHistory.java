package orderflow.feed.polygon;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Follows {@code next_url}, but never to another origin and never to the same place twice. */
final class PagedHistory implements HistoryPages {

    /** Asks one address and says what came; see {@code PolygonRest}. */
    interface Source {
        Answer<Body> get(URI address) throws InterruptedException;
    }

    private final Source source;
    private final URI first;
    private final RecordPageParser parser;
    private final Semaphore parsing;
    private final Runnable onPage;
    private final Set<URI> visited = new HashSet<>();
    private Optional<URI> next;
    private Optional<Answer<List<HistoryRecord>>> ending = Optional.empty();

    /** Pages from an address on, parsed with a permit; {@code onPage} hears of each that could be read. */
    PagedHistory(Source source, URI first, RecordPageParser parser, Semaphore parsing, Runnable onPage) {
        this.parsing = parsing;
        this.onPage = onPage;
        this.source = source;
        this.first = first;
        this.parser = parser;
        this.next = Optional.of(first);
        visited.add(first);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent() || ending.isPresent();
    }

    @Override
    public Answer<List<HistoryRecord>> next() throws InterruptedException {
        if (ending.isPresent()) {
            Answer<List<HistoryRecord>> last = ending.get();
            ending = Optional.empty();
            return last;
        }
        URI address = next.orElseThrow();
        next = Optional.empty();
        Answer<Body> answer = source.get(address);
        if (answer instanceof Answer.Failure<Body> failure) {
            return new Answer.Failure<>(failure.fault());
        }
        try {
            RecordPageParser.Page page = parse(answer.toOptional().orElseThrow());
            onPage.run();
            if (page.nextUrl().isPresent()) {
                Optional<URI> following = sameOrigin(page.nextUrl().get());
                if (following.isEmpty()) {
                    // What this page has counts all the same.
                    ending = Optional.of(
                            unreadable(address, "expected the next page at " + origin(first) + ", was elsewhere"));
                }
                next = following.filter(visited::add);
            }
            return new Answer.Value<>(page.records());
        } catch (IOException e) {
            return unreadable(address, JsonTrouble.describe(e));
        }
    }

    /** With a permit, since 50,000 records take much room until they are handed on. */
    private RecordPageParser.Page parse(Body body) throws IOException, InterruptedException {
        parsing.acquire();
        try {
            return parser.parse(body);
        } finally {
            parsing.release();
        }
    }

    private Optional<URI> sameOrigin(String text) {
        try {
            URI address = first.resolve(new URI(text));
            return origin(address).equals(origin(first)) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI address) {
        int port = address.getPort();
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        return (address.getScheme() + "://" + address.getHost() + ":" + (port >= 0 ? port : https ? 443 : 80))
                .toLowerCase(Locale.ROOT);
    }

    private static Answer<List<HistoryRecord>> unreadable(URI address, String message) {
        return new Answer.Failure<>(new RestFault(RestFault.Kind.UNREADABLE, 200, address.getRawPath(), message));
    }
}
