package orderflow.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orderflow.config.LogFolder;
import orderflow.config.Settings;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.OwnerOnly;
import orderflow.risk.Portfolio;
import orderflow.risk.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Streams the live feed through the engine until it is told to end. */
@Command(
        name = "watch",
        description = "Watch symbols on the live feed until interrupted. Without symbols, those of the positions file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing occurred that --fail-on names",
            "10:an exit signal was raised (--fail-on exit, the default)",
            "11:alerts, but no exit signal (--fail-on alert)",
            "12:a symbol went unmonitored for more than --max-blind of the time",
            "64:wrong usage",
            "69:the feed cannot be reached, or another watch uses the key",
            "74:reading or writing failed",
            "77:the key was refused, or the plan lacks the data",
            "78:the settings or positions are invalid",
            "130:ended at once by a second Ctrl-C"
        })
final class WatchCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final WatchWaits waits;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SYMBOL",
            arity = "0..*",
            converter = SymbolConverter.class,
            description = "Symbols to watch: AAPL BRK.B.")
    private List<String> symbols = new ArrayList<>();

    @Mixin
    private SettingsOptions settingsOptions;

    @Mixin
    private PositionsOption positionsOption;

    @Mixin
    private WatchOptions options;

    WatchCommand(Surroundings surroundings) {
        this(surroundings, WatchWaits.STANDARD);
    }

    WatchCommand(Surroundings surroundings, WatchWaits waits) {
        this.surroundings = surroundings;
        this.waits = waits;
    }

    @Override
    public Integer call() {
        requireCapitals();
        Settings settings = settingsOptions.settings(surroundings, options.quiet());
        fileUses(settings).check();
        settingsOptions.requireNoKeyAmong(symbols, settings);
        Optional<List<Position>> positions = positionsOption.read(surroundings);
        List<String> watched = watched(positions);
        WatchedPositions portfolio =
                new WatchedPositions(positionsOption.path(surroundings), positions, settings.monitoringMode(), watched);
        requireMonitored(watched, portfolio.initial());
        if (settings.apiKey().isEmpty()) {
            throw new OrderFlowException(
                    ExitCode.SETTINGS,
                    new Problem(
                            "POLYGON_API_KEY",
                            "",
                            "expected the key of the feed in the environment or in "
                                    + surroundings.folder().resolve(".env") + ", "
                                    + (Files.exists(surroundings.folder().resolve(".env"))
                                            ? "where it is not set"
                                            : "which is not there")));
        }
        LogFolder.problem(settings).ifPresent(problem -> {
            throw new OrderFlowException(ExitCode.SETTINGS, problem);
        });
        if (!options.exec().isEmpty()) {
            ExecHook.obstacle(options.exec(), surroundings.folder(), surroundings.environment())
                    .ifPresent(why -> {
                        throw new ParameterException(
                                spec.commandLine(),
                                "Invalid value for option '--exec': expected a command that can be run, but " + why);
                    });
        }
        if (!options.quiet()) {
            tellOfReadableKey(settings);
        }
        if (options.clockOfFeed()) {
            requireLoopback(settings.restUrl());
            requireLoopback(settings.websocketUrl());
        }
        return new Watch(surroundings, settings, watched, portfolio, options, waits)
                .run()
                .number();
    }

    private FileUses fileUses(Settings settings) {
        FileUses uses = new FileUses(surroundings);
        settingsOptions.noteReads(uses, surroundings);
        positionsOption.noteReads(uses);
        options.record().ifPresent(file -> uses.writes("--record", file));
        return uses.writesLog("log_dir", settings.logFolder());
    }

    /** The feed's stocks have capitals; one in small letters it does not know, and says nothing of it. */
    private void requireCapitals() {
        List<String> small = symbols.stream()
                .filter(symbol -> symbol.matches("[a-z]+([.-][a-z]+)?"))
                .toList();
        if (!small.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected symbols in capitals, was " + String.join(" ", small) + "; did you mean "
                            + String.join(" ", small).toUpperCase(Locale.ROOT) + "?");
        }
    }

    /** A key in a file that anybody may read is a key that anybody has. */
    private void tellOfReadableKey(Settings settings) {
        Path file = surroundings.folder().resolve(".env");
        try {
            boolean read = Files.isRegularFile(file)
                    && settings.apiKey().filter(key -> !surroundings.environment().containsValue(key.secret()))
                            .isPresent();
            if (read && OwnerOnly.isReadableByAll(file)) {
                surroundings
                        .err()
                        .println("orderflow: warning: " + file
                                + " holds your key and can be read by everybody on this machine; chmod 600 it");
            }
        } catch (IOException e) {
            // Where it cannot be told there is nothing to tell.
        }
    }

    /** The symbols named, else those held. */
    private List<String> watched(Optional<List<Position>> positions) {
        LinkedHashSet<String> watched = new LinkedHashSet<>(symbols);
        if (watched.isEmpty()) {
            positions.ifPresent(held -> held.forEach(position -> watched.add(position.symbol())));
        }
        if (watched.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "expected symbols, or a positions file (--positions) that holds some");
        }
        return List.copyOf(watched);
    }

    private static void requireMonitored(List<String> watched, Portfolio portfolio) {
        List<Problem> unmonitored = watched.stream()
                .filter(symbol -> !portfolio.monitors(symbol))
                .map(symbol -> new Problem(
                        symbol, "", "expected a symbol of the positions file, since monitoring_mode is positions_only"))
                .toList();
        if (!unmonitored.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, unmonitored);
        }
    }

    /** A real server must not be able to tell a watch what time it is. */
    private void requireLoopback(URI address) {
        try {
            if (InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            // Not loopback either way.
        }
        throw new ParameterException(
                spec.commandLine(), "expected loopback addresses with --clock feed, was " + address.getHost());
    }
}
