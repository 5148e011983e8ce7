package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.CloseFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolygonSocketTest {

    private static final String KEY = "canary-key-0123456789";
    private static final List<Topic> TOPICS =
            List.of(new Topic(Topic.Kind.T, "BRK.B"), new Topic(Topic.Kind.Q, "BRK.B"));
    private static final String TRADE = "{\"ev\":\"T\",\"sym\":\"BRK.B\",\"p\":1.5,\"s\":1,\"t\":1}";

    /** The JDK's client misses one in four. */
    private static final int MISSED_AT_TIMES = 20;

    private final ReaderThread reader = new ReaderThread();
    private NameLookup names = NameLookup.SYSTEM;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        reader.close();
    }

    private PolygonSocket open(URI address) {
        SocketListener listener = new SocketListener() {
            @Override
            public void onFrame(byte[] frame) {
                heard.add(new String(frame, StandardCharsets.UTF_8));
            }

            @Override
            public void onNotice(SocketNotice notice) {
                heard.add(notice.toString());
            }
        };
        return PolygonSocket.open(
                reader, address, names, new ApiKey(KEY), TOPICS, listener, Timekeeper.system(), Duration.ofSeconds(5));
    }

    private List<String> hear(int count) throws InterruptedException {
        List<String> list = new ArrayList<>();
        while (list.size() < count) {
            String next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("after %s", list).isNotNull();
            list.add(next);
        }
        return list;
    }

    private static BiConsumer<WebSocket, String> afterSubscription(BiConsumer<WebSocket, String> then) {
        return (connection, message) -> {
            if (message.contains("\"auth\"")) {
                connection.send(ScriptedSocketServer.WELCOME);
            } else {
                then.accept(connection, message);
            }
        };
    }

    private static String status(String status, String message) {
        return "{\"ev\":\"status\",\"status\":\"" + status + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void authenticatesThenSubscribesAndHandsOverData() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription((connection, message) ->
                connection.send("[" + status("success", "subscribed to: T.BRK.B") + ",\n" + TRADE + "]")))) {
            open(server.address());
            assertThat(hear(4))
                    .containsExactly(
                            "Connected[]",
                            "Authenticated[]",
                            "Subscribed[topic=T.BRK.B]",
                            "[" + status("success", "subscribed to: T.BRK.B") + ", " + TRADE + "]");
            assertThat(server.received())
                    .containsExactly(
                            "{\"action\":\"auth\",\"params\":\"" + KEY + "\"}",
                            "{\"action\":\"subscribe\",\"params\":\"T.BRK.B,Q.BRK.B\"}");
        }
    }

    @Test
    void subscribesToNothingWhenTheKeyIsRefusedAndTheConnectionDrops() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer((connection, message) -> {
            connection.send("[" + status("auth_failed", "authentication failed: " + KEY) + "]");
            connection.close(CloseFrame.POLICY_VALIDATION);
        })) {
            open(server.address());
            List<String> all = hear(3);
            assertThat(all.get(1)).startsWith("AuthFailed[message=authentication failed");
            assertThat(all.get(2)).startsWith("Lost[");
            assertThat(server.received().get(0)).contains("auth");
            assertThat(server.received()).noneMatch(message -> message.contains("subscribe"));
            assertThat(all.toString()).doesNotContain(KEY);
        }
    }

    @Test
    void noticesADropWithoutFarewell() throws Exception {
        try (ScriptedSocketServer server =
                new ScriptedSocketServer((connection, message) -> ScriptedSocketServer.reset(connection))) {
            open(server.address());
            List<String> all = hear(2);
            assertThat(all).first().isEqualTo("Connected[]");
            assertThat(all.get(1)).startsWith("Lost[reason=");
        }
    }

    @Test
    void namesTheHostThatCannotBeResolved() throws Exception {
        names = host -> {
            throw new UnknownHostException(host);
        };
        open(URI.create("ws://feed.invalid:1/stocks"));
        assertThat(hear(1)).containsExactly("Lost[reason=name not found: feed.invalid]");
    }

    @Test
    void findsByPingsAnEndThatItsReaderMissed() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription((connection, message) -> {
            connection.send("[" + TRADE + "]");
            ScriptedSocketServer.hangUp(connection);
        }))) {
            for (int i = 0; i < MISSED_AT_TIMES; i++) {
                PolygonSocket socket = open(server.address());
                // The frame before the end may be lost with it.
                String last = hear(3).get(2);
                for (int tries = 0; !last.startsWith("Lost["); tries++) {
                    assertThat(tries).isLessThan(1_000);
                    socket.ping();
                    String next = heard.poll(10, TimeUnit.MILLISECONDS);
                    last = next == null ? last : next;
                }
                assertThat(last).doesNotContain(KEY);
            }
        }
    }

    @Test
    void tellsTheTopicsThatWereGrantedBesideTheRefusalWithoutName() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription(
                (connection, message) -> connection.send("[" + status("success", "subscribed to: T.BRK.B") + ","
                        + status("error", "not authorized") + "]")))) {
            open(server.address());
            assertThat(hear(4)).endsWith("Subscribed[topic=T.BRK.B]", "NotAuthorized[message=not authorized]");
        }
    }

    @Test
    void tellsThatAnotherConnectionUsesTheKey() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer((connection, message) -> {
            connection.send("[" + status("max_connections", "Maximum number of websocket connections exceeded.") + "]");
            connection.close(CloseFrame.POLICY_VALIDATION, "max");
        })) {
            open(server.address());
            List<String> all = hear(3);
            assertThat(all.get(1)).startsWith("Crowded[");
            assertThat(all.get(2)).isEqualTo("Lost[reason=closed by the server with code 1008: max]");
        }
    }

    @Test
    void putsTheFragmentsOfAMessageTogether() throws Exception {
        String text = "[{\"ev\":\"T\",\"note\":\"" + "é€😀x".repeat(50_000) + "\"}]";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription((connection, message) -> {
            int half = text.length() / 2 / 5 * 5;
            connection.sendFragmentedFrame(Opcode.TEXT, utf8(text.substring(0, half)), false);
            connection.sendFragmentedFrame(Opcode.TEXT, utf8(text.substring(half)), true);
        }))) {
            open(server.address());
            assertThat(hear(3).get(2).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        }
    }

    @Test
    void endsAConnectionWhoseMessageIsTooLarge() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(
                afterSubscription((connection, message) -> connection.send("x".repeat(FrameAssembler.LIMIT + 1))))) {
            open(server.address());
            assertThat(hear(3).get(2))
                    .isEqualTo("Lost[reason=expected messages of at most 15000000 bytes, was larger]");
        }
    }

    @Test
    void handsOverWhatIsNoJson() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(
                afterSubscription((connection, message) -> connection.send("[{\"status\":\"open\"")))) {
            open(server.address());
            assertThat(hear(3).get(2)).isEqualTo("[{\"status\":\"open\"");
        }
    }

    @Test
    void countsAPongAsLife() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription((connection, message) -> {}))) {
            PolygonSocket socket = open(server.address());
            hear(2);
            long before = socket.lastInboundNanos();
            socket.ping();
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (socket.lastInboundNanos() == before && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(socket.lastInboundNanos()).isGreaterThan(before);
        }
    }

    @Test
    void saysGoodbyeAndIsSilentAfterwards() throws Exception {
        try (ScriptedSocketServer server = new ScriptedSocketServer(afterSubscription((connection, message) -> {}))) {
            PolygonSocket socket = open(server.address());
            hear(2);
            socket.close();
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (!server.received().contains("closed 1000") && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(server.received()).contains("closed 1000");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void isLostAtOnceWhereNobodyListens() throws Exception {
        URI address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("ws://127.0.0.1:" + free.getLocalPort());
        }
        open(address);
        assertThat(hear(1).get(0)).isEqualTo("Lost[reason=expected a connection to 127.0.0.1, was refused]");
    }

    @Test
    void isLostWhereTheServerAnswersWithAnythingElse() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.then(ScriptedServer.json(403, "{}"));
            open(URI.create(server.address().toString().replace("http", "ws")));
            assertThat(hear(1)).containsExactly("Lost[reason=expected HTTP 101, was 403]");
        }
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
