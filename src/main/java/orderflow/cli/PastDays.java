package orderflow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import orderflow.config.ApiKey;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;
import orderflow.feed.databento.HistoryClient;
import orderflow.feed.databento.HistoryException;
import orderflow.feed.databento.HistoryRequest;
import orderflow.feed.databento.HistoryStore;
import orderflow.file.FileFault;
import orderflow.file.OwnerOnly;
import orderflow.file.WholeFile;

/** Past days from Databento's history: asks what they cost, tells it, and fetches what is not in the store. */
final class PastDays {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CENTS_OF_CENTS = 4;

    private final Surroundings surroundings;
    private final Path named;
    private final HistoryStore store;
    private final List<HistoryRequest> requests;
    private final BigDecimal maxCost;
    private final boolean quiet;
    private final HistoryClient.Pause pause;

    PastDays(
            Surroundings surroundings,
            HistoryOptions options,
            List<String> symbols,
            boolean quiet,
            HistoryClient.Pause pause) {
        this.surroundings = surroundings;
        this.named = options.store();
        this.store = new HistoryStore(surroundings.resolve(named));
        this.requests = options.requests(symbols);
        this.maxCost = options.maxCost();
        this.quiet = quiet;
        this.pause = pause;
    }

    /** The files of all days, whether they are there or not, in the order in which they are merged. */
    List<Path> files() {
        return requests.stream().map(store::file).toList();
    }

    /**
     * Fetches what is missing.
     *
     * @throws OrderFlowException with 78 without a key, 64 when it would cost more than it may, 66, 69 or 77 when it is
     *     refused or nobody answers, 74 when it cannot be written
     */
    void fetch(Settings settings) {
        List<HistoryRequest> missing = requests.stream()
                .filter(request -> !Files.exists(store.file(request)))
                .toList();
        if (missing.isEmpty()) {
            tell("nothing is fetched: " + named + " holds all of it");
            return;
        }
        String key = settings.databentoKey()
                .map(ApiKey::secret)
                .orElseThrow(() -> new OrderFlowException(
                        ExitCode.SETTINGS,
                        new Problem(
                                Setting.DATABENTO_API_KEY.variable(),
                                "",
                                "expected Databento's key in the environment or .env, was not set")));
        settings.foreignHosts().stream()
                .filter(foreign -> foreign == Setting.DATABENTO_URL)
                .forEach(foreign -> tell("the key goes to "
                        + settings.databentoUrl().getHost() + " (" + foreign.key() + "), which is not the vendor's"));
        try (HistoryClient client = new HistoryClient(settings.databentoUrl(), key, PATIENCE, pause, this::warn)) {
            askCost(client, missing);
            for (HistoryRequest request : missing) {
                fetch(client, request);
            }
        } catch (HistoryException e) {
            throw new OrderFlowException(code(e), new Problem("", "databento", e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrderFlowException(ExitCode.INTERRUPTED, new Problem("", "databento", "interrupted"));
        } catch (IOException e) {
            throw new OrderFlowException(
                    ExitCode.IO,
                    new Problem("", "--store", "'" + named + "' cannot be written: " + FileFault.words(e)));
        }
    }

    private void askCost(HistoryClient client, List<HistoryRequest> missing)
            throws HistoryException, InterruptedException {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> parts = new ArrayList<>();
        for (HistoryRequest request : missing) {
            BigDecimal cost = client.cost(request);
            sum = sum.add(cost);
            parts.add(words(request) + " " + dollars(cost));
        }
        if (sum.compareTo(maxCost) > 0) {
            throw new OrderFlowException(
                    ExitCode.USAGE,
                    new Problem(
                            "",
                            "--max-cost",
                            "expected a cost of at most " + dollars(maxCost) + ", was " + dollars(sum) + " ("
                                    + String.join("; ", parts) + "): nothing was fetched"));
        }
        tell("Databento asks " + dollars(sum) + " of at most " + dollars(maxCost) + ": " + String.join("; ", parts));
    }

    private void fetch(HistoryClient client, HistoryRequest request)
            throws HistoryException, IOException, InterruptedException {
        Path file = store.file(request);
        OwnerOnly.createFolder(file.getParent());
        Fetched fetched = new Fetched(client, request);
        try {
            WholeFile.replace(file, fetched);
        } catch (FetchFailure e) {
            throw e.reason;
        }
        tell(String.format(Locale.ROOT, "fetched %s: %,d bytes", words(request), Files.size(file)));
    }

    /** The content of one file; what the history does not give is carried out of it. */
    private record Fetched(HistoryClient client, HistoryRequest request) implements WholeFile.Content {

        @Override
        public void write(OutputStream out) throws IOException {
            try {
                client.fetch(request, out);
            } catch (HistoryException e) {
                throw new FetchFailure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static final class FetchFailure extends IOException {
        private final transient HistoryException reason;

        FetchFailure(HistoryException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static ExitCode code(HistoryException e) {
        return switch (e.kind()) {
            case KEY_REFUSED, NOT_ENTITLED -> ExitCode.REFUSED;
            case REFUSED -> ExitCode.NO_INPUT;
            case UNREACHABLE -> ExitCode.UNREACHABLE;
        };
    }

    private static String words(HistoryRequest request) {
        return request.dataset() + " " + request.schema() + " of " + request.symbol() + " on "
                + HistoryStore.day(request);
    }

    private static String dollars(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(CENTS_OF_CENTS, RoundingMode.UP).stripTrailingZeros();
        return "$" + rounded.setScale(Math.max(2, rounded.scale())).toPlainString();
    }

    private void tell(String line) {
        if (!quiet) {
            surroundings.err().println("orderflow: " + TerminalText.escape(line));
        }
    }

    private void warn(String line) {
        tell("warning: databento: " + line);
    }
}
