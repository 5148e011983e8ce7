package orderflow.feed.polygon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP exchange: the key in the header, no redirect followed, no cookie kept, nothing repeated by itself.
 *
 * <p>Thread-safe; closing it breaks off the exchanges under way.
 */
final class RestTransport implements AutoCloseable {

    /** More than a watch has calls under way: those of a warm-up, and a question beside them. */
    private static final int MOST_CONNECTIONS = 16;

    private final ApiKey key;
    private final RestSettings settings;
    private final Timekeeper time;
    private final CloseableHttpClient client;
    private volatile boolean closed;

    RestTransport(RestSettings settings, ApiKey key, Timekeeper time, NameLookup names) {
        WireLogging.silence();
        this.key = key;
        this.settings = settings;
        this.time = time;
        this.client = client(settings, names);
    }

    private static CloseableHttpClient client(RestSettings settings, NameLookup names) {
        Timeout read = Timeout.of(settings.readTimeout());
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(read)
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build();
        RequestConfig request = RequestConfig.custom()
                .setResponseTimeout(read)
                .setConnectionRequestTimeout(read)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setDnsResolver(new Names(names))
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(request)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                // The body is looked through by BodyReader, which caps its size and tells damage from a broken
                // connection.
                .disableContentCompression()
                .setUserAgent("orderflow")
                .build();
    }

    /** Asks once; answers in any case. */
    RestReply get(URI address) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.AUTHORIZATION, key.bearer());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        long deadlineNanos = time.nanos() + settings.callTimeout().toNanos();
        try {
            return client.execute(request, response -> reply(response, deadlineNanos));
        } catch (BodyReader.TooLargeException e) {
            return RestReply.refused(0, e.getMessage());
        } catch (IOException | IllegalStateException e) {
            // The pool answers with IllegalStateException once it is shut down.
            return RestReply.broken(NetworkTrouble.describe(e, address.getHost()));
        }
    }

    private RestReply reply(ClassicHttpResponse response, long deadlineNanos) throws IOException {
        HttpEntity entity = response.getEntity();
        Body body = Body.NONE;
        if (entity != null) {
            Header encoding = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
            boolean gzip = encoding != null
                    && encoding.getValue().toLowerCase(Locale.ROOT).contains("gzip");
            body = BodyReader.read(entity.getContent(), gzip, settings.maxBodyBytes(), time, deadlineNanos);
        }
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return RestReply.of(response.getCode(), body, retryAfter == null ? "" : retryAfter.getValue());
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
    }

    /** The lookup in the library's form. */
    private record Names(NameLookup lookup) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return lookup.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
