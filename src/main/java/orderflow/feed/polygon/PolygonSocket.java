package orderflow.feed.polygon;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection to the feed's WebSocket, from the greeting to its end.
 *
 * <p>It sends the key after the greeting and the subscription after the key was accepted, and hands over every other
 * message. Messages are asked for one at a time, so that a slow listener slows the server down instead of filling the
 * memory. Callbacks come on the reader's thread, the end of the connection also on the one that pings; the methods may
 * be called from any.
 */
public final class PolygonSocket implements AutoCloseable {

    private static final long CLOSE_MILLIS = 200;

    private final ApiKey key;
    private final List<Topic> topics;
    private final SocketListener listener;
    private final Timekeeper time;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile WebSocket socket;
    private volatile long lastInboundNanos;

    private PolygonSocket(ApiKey key, List<Topic> topics, SocketListener listener, Timekeeper time) {
        this.key = key;
        this.topics = List.copyOf(topics);
        this.listener = listener;
        this.time = time;
        this.lastInboundNanos = time.nanos();
    }

    /**
     * Begins to connect; what comes of it, the listener is told.
     *
     * @param reader whose thread calls the listener
     * @param names is asked on that thread first, since the client would not say which name it could not resolve
     */
    public static PolygonSocket open(
            ReaderThread reader,
            URI address,
            NameLookup names,
            ApiKey key,
            List<Topic> topics,
            SocketListener listener,
            Timekeeper time,
            Duration connectTimeout) {
        PolygonSocket connection = new PolygonSocket(key, topics, listener, time);
        WebSocket.Builder builder = reader.client().newWebSocketBuilder().connectTimeout(connectTimeout);
        CompletableFuture.runAsync(() -> lookUp(names, address.getHost()), reader.executor())
                .thenCompose(found -> builder.buildAsync(address, connection.new Reader()))
                .whenComplete((opened, failure) -> {
                    if (failure != null) {
                        connection.end(describe(failure, address.getHost()));
                    }
                });
        return connection;
    }

    private static void lookUp(NameLookup names, String host) {
        try {
            names.addresses(host);
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    /** When anything came in last, by the timekeeper's clock: data, status, ping or pong. */
    public long lastInboundNanos() {
        return lastInboundNanos;
    }

    /**
     * Asks for a sign of life; does nothing while there is no connection, or the last one was not sent yet. One that
     * cannot be sent is how an end of the connection shows that its reader has missed: the listener is told.
     */
    public void ping() {
        WebSocket open = socket;
        if (open != null) {
            open.sendPing(ByteBuffer.allocate(0)).whenComplete((sent, failure) -> {
                if (failure != null && unwrapped(failure) instanceof IOException) {
                    end("the connection had ended, as a ping found out");
                }
            });
        }
    }

    /** Ends the connection, with a farewell where it can still be said; the listener hears nothing more. */
    @Override
    public void close() {
        ended.set(true);
        WebSocket open = socket;
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(CLOSE_MILLIS, TimeUnit.MILLISECONDS)
                    .whenComplete((done, failure) -> open.abort());
        }
    }

    private void end(String reason) {
        if (ended.compareAndSet(false, true)) {
            WebSocket open = socket;
            if (open != null) {
                open.abort();
            }
            listener.onNotice(new SocketNotice.Lost(key.hideIn(ReplyText.oneLine(reason))));
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static String describe(Throwable failure, String host) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof WebSocketHandshakeException refused) {
            return "expected HTTP 101, was " + refused.getResponse().statusCode();
        }
        return NetworkTrouble.describe(cause, host);
    }

    /** The callbacks of the connection, one at a time. */
    private final class Reader implements WebSocket.Listener {
        private final FrameAssembler assembler = new FrameAssembler();
        private boolean greeted;
        private boolean authenticated;

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            if (ended.get()) {
                opened.abort();
                return;
            }
            lastInboundNanos = time.nanos();
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            lastInboundNanos = time.nanos();
            if (ended.get()) {
                return null;
            }
            took(from, assembler.add(data), last);
            return null;
        }

        private void took(WebSocket from, boolean fits, boolean last) {
            if (!fits) {
                end("expected messages of at most " + FrameAssembler.LIMIT + " bytes, was larger");
            } else if (last) {
                handle(from, assembler.finish());
            }
            from.request(1);
        }

        private void handle(WebSocket from, byte[] frame) {
            StatusParser.Result status = StatusParser.parse(frame, key);
            for (SocketNotice notice : status.notices()) {
                if (isNew(notice)) {
                    answer(from, notice);
                    listener.onNotice(notice);
                }
            }
            if (!status.onlyStatus()) {
                listener.onFrame(frame);
            }
        }

        /** A greeting, or the acceptance of the key, is answered once, however often it comes. */
        private boolean isNew(SocketNotice notice) {
            if (notice instanceof SocketNotice.Connected) {
                boolean first = !greeted;
                greeted = true;
                return first;
            }
            if (notice instanceof SocketNotice.Authenticated) {
                boolean first = !authenticated;
                authenticated = true;
                return first;
            }
            return true;
        }

        private void answer(WebSocket from, SocketNotice notice) {
            if (notice instanceof SocketNotice.Connected) {
                from.sendText(ClientMessage.of("auth", key.reveal()), true);
            } else if (notice instanceof SocketNotice.Authenticated) {
                from.sendText(ClientMessage.of("subscribe", Topic.join(topics)), true);
            }
        }

        /** The same messages, as the UTF-8 that they would be in text. */
        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            lastInboundNanos = time.nanos();
            if (ended.get()) {
                return null;
            }
            took(from, assembler.add(data), last);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            lastInboundNanos = time.nanos();
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            lastInboundNanos = time.nanos();
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            end("closed by the server with code " + statusCode + (reason.isEmpty() ? "" : ": " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end(describe(error, "the feed"));
        }
    }
}
