package orderflow.cli;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;

/** Kinds of input that somebody else may have made, and a run of the program over one of each. */
enum HostileInput {
    LINES {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            Files.write(folder.resolve("day.jsonl"), mutation.of(Corpus.LINES));
            return replay(mutation, "day.jsonl");
        }
    },
    COMPRESSED {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            byte[] plain = mutation.chance(2) ? Corpus.LINES : mutation.of(Corpus.LINES);
            byte[] compressed = mutation.chance(2) ? Tape.gzip(text(plain)) : Zstd.compress(plain);
            Files.write(folder.resolve("day"), mutation.of(compressed));
            return replay(mutation, "day");
        }
    },
    FLAT_FILE {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            Files.write(folder.resolve("trades.csv"), mutation.of(Corpus.TRADES));
            Files.write(folder.resolve("quotes.csv"), mutation.of(Corpus.QUOTES));
            return replay(mutation, "trades.csv", "quotes.csv");
        }
    },
    DBN {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            byte[] file = mutation.of(Corpus.ORDERS);
            Files.write(folder.resolve("day.dbn"), mutation.chance(4) ? Zstd.compress(file) : file);
            return replay(mutation, "day.dbn");
        }
    },
    SETTINGS {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            Files.write(folder.resolve("settings.json"), mutation.of(Corpus.SETTINGS));
            Files.write(folder.resolve(".env"), mutation.of(Corpus.DOT_ENV));
            return mutation.one(
                    new String[] {"validate-config", "--config=settings.json"},
                    new String[] {"validate-config", "--config=settings.json", "--output=json"},
                    new String[] {"validate-config", "--config=settings.json", "--save=saved.json"},
                    new String[] {"replay", "quiet.jsonl", "--config=settings.json"},
                    new String[] {"watch", "AAPL", "--config=settings.json", "--set=log_dir=missing/../.env/logs"});
        }
    },
    POSITIONS {
        @Override
        String[] write(Path folder, Mutation mutation) throws IOException {
            Files.write(folder.resolve("held.json"), mutation.of(Corpus.POSITIONS));
            return mutation.one(
                    new String[] {"replay", "quiet.jsonl", "--positions=held.json"},
                    new String[] {"validate-config", "--positions=held.json"});
        }
    },
    ARGUMENTS {
        @Override
        String[] write(Path folder, Mutation mutation) {
            List<String> arguments = new ArrayList<>(List.of(mutation.one(Corpus.ARGUMENTS)));
            for (int change = 0; change < 3; change++) {
                int at = mutation.below(arguments.size());
                switch (mutation.below(4)) {
                    case 0 -> arguments.remove(at);
                    case 1 -> arguments.add(at, mutation.one(mutation.one(Corpus.ARGUMENTS)));
                    case 2 -> arguments.add(at, arguments.get(at));
                    default -> arguments.set(at, inside(text(mutation.of(bytes(arguments.get(at))))));
                }
                if (arguments.isEmpty()) {
                    break;
                }
            }
            return arguments.toArray(String[]::new);
        }

        /** No run leaves its folder, whatever its arguments have become. */
        private String inside(String argument) {
            return argument.replace("/", "").replace("\0", "");
        }
    };

    /** Writes the input into the folder and answers the arguments of the run that reads it. */
    abstract String[] write(Path folder, Mutation mutation) throws IOException;

    private static String[] replay(Mutation mutation, String... files) {
        List<String> arguments = new ArrayList<>(List.of("replay"));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of(mutation.one(
                new String[] {},
                new String[] {"--set=rules=specified"},
                new String[] {"--set=rules=specified", "--output=json", "--log=logs"},
                new String[] {"--report=day.html", "--score"},
                new String[] {"--record=out.jsonl.gz", "--symbol=AAPL"},
                new String[] {"--max-malformed=1000000", "--record=out.jsonl.zst"},
                new String[] {"--sweep=min_burst_volume=1,1000", "--max-malformed=10000"})));
        return arguments.toArray(String[]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What is well-formed, and what the changed ones are made from. */
    private static final class Corpus {

        static final byte[] LINES =
                bytes("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"lots\",\"delay_ms\":0}\n"
                        + Tape.LARGE_SELLERS
                        + Tape.QUIET
                        + """
                {"ev":"Q","sym":"AAPL","bp":175.5,"bs":120,"ap":175.52,"as":3,"t":1705329004123}
                {"at":1705329004200,"frame":[{"ev":"T","sym":"AAPL","x":4,"i":"7","p":175.5,"s":300,"c":[14,41],"t":1705329004190,"pt":1705329004000,"ds":"300.5"},{"ev":"Q","sym":"MSFT","bp":400,"bs":1,"ap":400.1,"as":2,"t":1705329004191}]}
                {"backfill":[{"ev":"T","sym":"AAPL","x":4,"i":"8","p":175.4,"s":100,"t":1705329004300,"side":"sell"}],"at":1705329004400}
                {"at":1705329004500,"warmup":[{"ev":"T","sym":"AAPL","x":4,"i":"9","p":175.4,"s":100,"t":1705329004301}]}
                {"ev":"LULD","T":"AAPL","h":180,"l":170,"i":[17],"t":1705329005000}
                {"ev":"gap","from":1705329005000,"to":1705329006000,"reason":"reconnect","sym":"AAPL"}
                {"ev":"LULD","T":"AAPL","h":180,"l":170,"i":[18],"t":1705329007000}
                {"ev":"positions","t":1705329007500,"positions":[{"symbol":"AAPL","quantity":5,"entry_price":"180"}]}
                [{"ev":"status","message":"ok"},{"ev":"T","sym":"X:BTCUSD","p":0.0001,"s":1,"t":"1705329008000"}]
                """);
        static final byte[] TRADES = bytes("""
                ticker,conditions,correction,exchange,id,participant_timestamp,price,sequence_number,sip_timestamp,size,tape,trf_id,trf_timestamp
                AAPL,"14,41",0,4,52983525029461,1705329000000000000,175.5,1,1705329000000000001,100,3,202,1705329000000000000
                AAPL,,0,4,52983525029462,1705329000100000000,175.4,2,1705329000100000001,20000,3,202,1705329000100000000
                MSFT,,8,4,52983525029463,1705329000200000000,400.5,3,1705329000200000001,100.5,3,0,0
                """);
        static final byte[] QUOTES = bytes("""
                ticker,ask_exchange,ask_price,ask_size,bid_exchange,bid_price,bid_size,conditions,indicators,participant_timestamp,sequence_number,sip_timestamp,tape,trf_timestamp
                AAPL,4,175.52,3,4,175.5,120,1,,1705329000000000000,1,1705329000000000001,3,0
                MSFT,4,400.6,300,4,400.5,100,1,"1,2",1705329000000000000,1,1705329000000000001,3,0
                """);
        static final byte[] SETTINGS = bytes("""
                {
                  "large_order_size_threshold": 20000,
                  "volume_spike_threshold": 3.5,
                  "large_seller_evidence": ["sell_print", "bid_level"],
                  "log_dir": "logs",
                  "rest_url": "https://api.massive.com",
                  "monitoring_mode": "watchlist"
                }
                """);
        static final byte[] DOT_ENV = bytes("""
                # for tests
                export ORDER_FLOW_LARGE_ORDER_SIZE=15000
                ORDER_FLOW_LOG_DIR='logs of mine' # here
                ORDER_FLOW_RARITY_MINUTES="6\\x30"
                OTHER=1
                """);
        static final byte[] POSITIONS = bytes("""
                [{"symbol":"AAPL","quantity":500,"entry_price":"182.10","stop_price":"170.00"},
                 {"symbol":"MSFT","quantity":0.5}]
                """);
        static final String[][] ARGUMENTS = {
            {"replay", "quiet.jsonl", "--from", "09:45", "--to", "15:30", "--symbol", "AAPL,MSFT", "--speed", "max"},
            {"replay", "quiet.jsonl", "--score", "--reaction", "5s", "--drop-bps", "50", "--fail-on", "alert"},
            {"replay", "quiet.jsonl", "--sweep", "min_burst_volume=1:1000:500", "--rank", "lift", "--output", "csv"},
            {"replay", "quiet.jsonl", "--record", "out.jsonl", "--report", "out.html", "--log", "logs", "--quiet"},
            {"validate-config", "--set", "rarity_minutes=30", "--output", "json", "--save", "saved.json"},
            {"watch", "AAPL", "--for", "30m", "--until", "16:00", "--max-blind", "5", "--bell", "all"},
            {"--version"},
            {"--help"},
        };
        static final byte[] ORDERS = orders();

        private static byte[] orders() {
            ByteArrayOutputStream orders = new ByteArrayOutputStream();
            DbnWriter writer = new DbnWriter(orders, DbnWriter.MBO).map("AAPL", 11, 20_260_105, 20_260_106);
            DbnWriter other = new DbnWriter(new ByteArrayOutputStream(), DbnWriter.MBP_10)
                    .map("AAPL", 11, 20_260_105, 20_260_106);
            OrderFlowGenerator generator = new OrderFlowGenerator(1, 11, 150, writer, other);
            generator.open(1_767_623_400_000_000_000L);
            for (int event = 1; event < 100; event++) {
                generator.next(1_767_623_400_000_000_000L + event * 100_000_000L);
            }
            return orders.toByteArray();
        }
    }

    /** Changes of an input, the same for the same seed. */
    static final class Mutation {

        private static final String[] WORDS = {
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\n",
            "\r\n",
            "null",
            "true",
            "-1",
            "0",
            "1e309",
            "1e-400",
            "NaN",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551616",
            "0.00000000001",
            "\\u0000",
            "\\ud800",
            "\u202e",
            "\u001b[31m",
            "\ufeff",
            "\"ev\"",
            "\"T\"",
            "\"sym\"",
            "\"gap\"",
            "\"recording\"",
            "\"version\":99",
            "\"frame\":[",
            "\"at\":",
            "4102444800000",
            "631152000000",
            "999999999",
            "1000000000",
            "%",
            "$HOME",
            "'",
            "#",
            "=",
            "--",
            "polygon_api_key",
            "ticker,",
            "sip_timestamp",
            "\"\"",
            "[[[[[[[[[[[[[[[[[[[[",
            "\u0085"
        };

        private final Random random;

        Mutation(long seed) {
            this.random = new Random(seed);
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        /** True once in so many times. */
        boolean chance(int times) {
            return random.nextInt(times) == 0;
        }

        @SafeVarargs
        final <T> T one(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        /** The bytes with some of them changed. */
        byte[] of(byte[] bytes) {
            byte[] changed = bytes;
            int changes = 1 + random.nextInt(random.nextInt(8) + 1);
            for (int change = 0; change < changes; change++) {
                changed = once(changed);
            }
            return changed;
        }

        private byte[] once(byte[] bytes) {
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(Math.min(bytes.length - from, 1 + random.nextInt(200)) + 1);
            return switch (random.nextInt(7)) {
                case 0 -> joined(bytes, from, new byte[0], to);
                case 1 -> joined(bytes, from, part(bytes, from, to), from);
                case 2 -> joined(bytes, from, one(WORDS).getBytes(StandardCharsets.UTF_8), from);
                case 3 -> joined(bytes, from, one(WORDS).getBytes(StandardCharsets.UTF_8), to);
                case 4 -> part(bytes, 0, from);
                case 5 -> flipped(bytes);
                default -> {
                    byte[] noise = new byte[random.nextInt(16)];
                    random.nextBytes(noise);
                    yield joined(bytes, from, noise, to);
                }
            };
        }

        private byte[] flipped(byte[] bytes) {
            byte[] flipped = bytes.clone();
            if (flipped.length > 0) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }

        private static byte[] part(byte[] bytes, int from, int to) {
            return Arrays.copyOfRange(bytes, from, to);
        }

        private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            joined.write(bytes, 0, from);
            joined.writeBytes(middle);
            joined.write(bytes, to, bytes.length - to);
            return joined.toByteArray();
        }
    }
}
