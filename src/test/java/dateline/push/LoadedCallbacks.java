package dateline.push;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The callbacks of very many subscribers, in a process of their own: who lives takes what it is sent, who hangs answers
 * nothing, who is in error answers 500. One thread serves them all, so that little of what is measured is theirs.
 *
 * <p>It says its port, and once its input ends, what came to whom: subscriber, change and time in microseconds.
 */
final class LoadedCallbacks {
    private static final Pattern HEAD = Pattern.compile(
            "\\APOST /(live|hang|error)/(\\d+) .*?\\r\\nContent-Length: *(\\d+)(?=\\r\\n).*?\\r\\n\\r\\n",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHANGE = Pattern.compile("Ferry (\\d+) leaves");
    private static final int FIRST_BYTES = 16_384;
    private static final int BACKLOG = 4_096;

    /** So many addresses of this machine listen, all of them on the same port. */
    static final int HOSTS = 250;

    private static final ByteBuffer DONE = answer("200 OK");
    private static final ByteBuffer FAILED = answer("500 Internal Server Error");

    private final ConcurrentLinkedQueue<String> arrivals = new ConcurrentLinkedQueue<>();
    private final Selector selector;

    private LoadedCallbacks(Selector selector) {
        this.selector = selector;
    }

    /** The address with this number, from 0 on. */
    static String host(int number) {
        return "127.0.0." + (number + 1);
    }

    private static ByteBuffer answer(String status) {
        return ByteBuffer.wrap(
                ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    public static void main(String[] arguments) throws IOException {
        try (Selector selector = Selector.open()) {
            int port = 0;
            for (int host = 0; host < HOSTS; host++) {
                port = listen(selector, host(host), port);
            }
            var callbacks = new LoadedCallbacks(selector);
            var thread = new Thread(callbacks::serve, "callbacks");
            thread.setDaemon(true);
            thread.start();
            System.out.println(port);
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
            System.out.println(String.join("\n", callbacks.arrivals));
            System.exit(0); // the selector is waited for no more
        }
    }

    private static int listen(Selector selector, String host, int port) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        return server.socket().getLocalPort();
    }

    private void serve() {
        while (selector.isOpen()) {
            try {
                selector.select(this::serve);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.channel() instanceof ServerSocketChannel server) {
                accept(server);
            } else {
                read(key);
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        for (SocketChannel next = server.accept(); next != null; next = server.accept()) {
            next.configureBlocking(false).register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(FIRST_BYTES));
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        var bytes = (ByteBuffer) key.attachment();
        if (!bytes.hasRemaining()) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity()).put(bytes.flip());
            key.attach(bytes);
        }
        if (channel.read(bytes) < 0) {
            channel.close();
            return;
        }
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(text);
        if (head.find() && text.length() >= head.end() + Integer.parseInt(head.group(3))) {
            take(channel, head, text);
            bytes.clear();
        }
    }

    private void take(SocketChannel channel, Matcher head, String text) throws IOException {
        if (head.group(1).equals("hang")) {
            return;
        }
        boolean isLive = head.group(1).equals("live");
        Matcher change = CHANGE.matcher(text);
        if (isLive && change.find(head.end())) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            arrivals.add(head.group(2) + " " + change.group(1) + " " + micros);
        }
        if (channel.write((isLive ? DONE : FAILED).duplicate()) == 0) {
            channel.close();
        }
    }
}
