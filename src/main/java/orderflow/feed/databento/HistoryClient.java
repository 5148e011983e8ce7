package orderflow.feed.databento;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import orderflow.feed.polygon.WireLogging;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks the vendor's history what data cost, and fetches them.
 *
 * <p>What data cost may be asked again and again, so a broken connection, 429 and 5xx are tried again up to {@value
 * #RETRIES} times; data are billed as they are sent, so once they have begun to come nothing is tried again. The key is
 * sent in a header and told nowhere. No redirect is followed. For one thread; what it waits for, it blocks.
 */
public final class HistoryClient implements AutoCloseable {

    private static final int RETRIES = 3;
    private static final long FIRST_DELAY_MILLIS = 1_000;
    private static final long LONGEST_DELAY_MILLIS = 120_000;
    private static final int MOST_ANSWER = 1 << 20;
    private static final int MOST_WORDS = 300;
    private static final int SHORTEST_NUMBER = 1;
    private static final int LONGEST_NUMBER = 40;

    private final URI base;
    private final String key;
    private final Pause pause;
    private final Consumer<String> warnings;
    private final CloseableHttpClient client;

    /** Waits between two tries. */
    public interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    /** How one try ended. */
    private record Answer(int status, String body, String retryAfter, IOException broken, boolean begun) {

        boolean isGood() {
            return broken == null && status == 200;
        }

        boolean isRepeatable() {
            return !begun && (broken != null || status == 429 || status >= 500);
        }
    }

    /**
     * A client of one server.
     *
     * @param base its address without a path, for instance {@code https://hist.databento.com}
     * @param patience for a connection, and for the next bytes of an answer
     * @param warnings takes what the server says beside an answer, and each try that failed; never holds the key
     */
    public HistoryClient(URI base, String key, Duration patience, Pause pause, Consumer<String> warnings) {
        WireLogging.silence();
        Timeout timeout = Timeout.of(patience);
        this.base = base;
        this.key = key;
        this.pause = pause;
        this.warnings = warnings;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("orderflow")
                .build();
    }

    /** What a request would cost, in dollars. */
    public BigDecimal cost(HistoryRequest request) throws HistoryException, InterruptedException {
        Answer answer = post("metadata.get_cost", request.form(), null);
        String text = answer.body.strip();
        try {
            if (text.length() < SHORTEST_NUMBER || text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException();
            }
            BigDecimal cost = new BigDecimal(text);
            if (cost.signum() < 0) {
                throw new NumberFormatException();
            }
            return cost;
        } catch (NumberFormatException e) {
            throw new HistoryException(
                    HistoryException.Kind.UNREACHABLE,
                    "metadata.get_cost: expected a number of dollars, was " + shown(text));
        }
    }

    /**
     * Fetches the records of a request as one stream of DBN, compressed with zstd. This costs money.
     *
     * @throws IOException when the target cannot be written
     */
    public void fetch(HistoryRequest request, OutputStream target)
            throws HistoryException, IOException, InterruptedException {
        Target counted = new Target(target);
        try {
            post("timeseries.get_range", request.formOfRecords(), counted);
        } catch (HistoryException e) {
            if (counted.failure != null) {
                throw counted.failure;
            }
            throw e;
        }
    }

    private Answer post(String method, String form, Target target) throws HistoryException, InterruptedException {
        long delayMillis = FIRST_DELAY_MILLIS;
        Answer answer = attempt(method, form, target);
        for (int retry = 0; retry < RETRIES && answer.isRepeatable(); retry++) {
            long asked = seconds(answer.retryAfter) * 1_000;
            warnings.accept(words(method, answer) + "; tried again");
            pause.millis(Math.min(asked > 0 ? asked : delayMillis, LONGEST_DELAY_MILLIS));
            delayMillis *= 2;
            answer = attempt(method, form, target);
        }
        if (!answer.isGood()) {
            throw new HistoryException(kind(answer), words(method, answer));
        }
        return answer;
    }

    private Answer attempt(String method, String form, Target target) {
        HttpPost post = new HttpPost(URI.create(base + "/v0/" + method));
        String login = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        post.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + login);
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        try {
            return client.execute(post, response -> answer(response, target));
        } catch (IOException e) {
            return new Answer(0, "", "", e, target != null && target.begun);
        }
    }

    private Answer answer(ClassicHttpResponse response, Target target) throws IOException {
        tellWarnings(response.getFirstHeader("X-Warning"));
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        HttpEntity entity = response.getEntity();
        String body = "";
        if (entity != null && response.getCode() == 200 && target != null) {
            try (InputStream in = entity.getContent()) {
                in.transferTo(target);
            }
        } else if (entity != null) {
            try (InputStream in = entity.getContent()) {
                body = new String(in.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
            }
        }
        return new Answer(
                response.getCode(),
                body,
                retryAfter == null ? "" : retryAfter.getValue(),
                null,
                target != null && target.begun);
    }

    /** A header with a JSON list of texts. */
    private void tellWarnings(Header header) {
        if (header == null) {
            return;
        }
        List<String> texts = HistoryWords.list(header.getValue());
        (texts.isEmpty() ? List.of(header.getValue()) : texts).forEach(text -> warnings.accept(shown(text)));
    }

    private static HistoryException.Kind kind(Answer answer) {
        if (answer.broken != null || answer.status == 429 || answer.status >= 500) {
            return HistoryException.Kind.UNREACHABLE;
        }
        return switch (answer.status) {
            case 401 -> HistoryException.Kind.KEY_REFUSED;
            case 402, 403 -> HistoryException.Kind.NOT_ENTITLED;
            default -> HistoryException.Kind.REFUSED;
        };
    }

    private String words(String method, Answer answer) {
        if (answer.broken != null) {
            String message = answer.broken.getClass().getSimpleName() + ": " + answer.broken.getMessage();
            return method + " at " + base.getHost() + ": " + shown(message)
                    + (answer.begun ? "; what was sent until then may be billed" : "");
        }
        return method + ": HTTP " + answer.status + ": "
                + shown(HistoryWords.detail(answer.body).orElse(answer.body));
    }

    /** Words from outside on one line, without the key. */
    private String shown(String text) {
        String line = text.replace(key, "********").replaceAll("\\s+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "..." : line;
    }

    private static long seconds(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Long.parseLong(text.strip()) : 0;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Tells a target that cannot be written from an answer that breaks off. */
    private static final class Target extends OutputStream {
        private final OutputStream out;
        private boolean begun;
        private IOException failure;

        Target(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun = true;
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
