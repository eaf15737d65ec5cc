package dateline.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a request as nearly every feed reader sends it: GET or HEAD of a path in HTTP/1.1, every field on a
 * line of its own, and no body (RFC 9112). Whatever is sent in another way, or not yet as a whole, is left to Jetty,
 * which alone decides about what is doubtful or wrong. Not for several threads at once.
 */
final class FeedPollReader {
    private static final byte[] GET = bytes("GET ");
    private static final byte[] HEAD = bytes("HEAD ");
    private static final byte[] VERSION = bytes(" HTTP/1.1\r\n");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::([1-9][0-9]{0,4}))?");

    private static final int LAST_PORT = 65_535;

    /** Signs in a path that stand for something else, or begin another part. */
    private static final String NOT_IN_PATH = "?#;%\\";

    private static final String NAME_SIGNS = "!#$%&'*+-.^_`|~";

    /** Those that are looked at; of each there may be one. */
    private static final Set<String> READ = Set.of(
            "host",
            "connection",
            "accept-encoding",
            "if-none-match",
            "if-modified-since",
            "user-agent",
            "x-forwarded-for");

    /** Those that make another request of it: one with a body, for another answer, of another protocol. */
    private static final Set<String> FOREIGN =
            Set.of("a-im", "content-length", "transfer-encoding", "trailer", "expect", "upgrade", "http2-settings");

    /** What a client sends again and again on one connection is read once. */
    private ByteBuffer knownHead = ByteBuffer.allocate(0);

    private @Nullable FeedPoll known;

    private byte[] head = {};
    private int at;

    /**
     * The request that stands at the position of these bytes, which is behind it then; null, and the position where it
     * was, when it is another kind of request.
     */
    @Nullable
    FeedPoll read(ByteBuffer bytes) {
        int start = bytes.position();
        int same = knownHead.mismatch(bytes);
        if (known != null && (same < 0 || same == knownHead.remaining())) {
            bytes.position(start + knownHead.remaining());
            return known;
        }
        head = new byte[bytes.remaining()];
        bytes.get(start, head);
        at = 0;
        FeedPoll read = readHead();
        if (read != null) {
            known = read;
            knownHead = ByteBuffer.wrap(head, 0, at);
            bytes.position(start + at);
        }
        return read;
    }

    private @Nullable FeedPoll readHead() {
        boolean isHead = skip(HEAD);
        if (!isHead && !skip(GET)) {
            return null;
        }
        String path = path();
        if (path.isEmpty() || !skip(VERSION)) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        while (!isAt('\r')) {
            if (!readField(fields)) {
                return null;
            }
        }
        at++;
        return skip('\n') && isPlain(fields) ? poll(path, isHead, fields) : null;
    }

    private static FeedPoll poll(String path, boolean isHead, Map<String, String> fields) {
        var request = new PlainRequest(
                path,
                isHead,
                fields.getOrDefault("accept-encoding", ""),
                fields.get("if-none-match"),
                fields.get("if-modified-since"));
        return new FeedPoll(request, fields.get("user-agent"), fields.get("x-forwarded-for"));
    }

    private static boolean isPlain(Map<String, String> fields) {
        return isHost(fields.getOrDefault("host", ""))
                && fields.getOrDefault("connection", "keep-alive").equalsIgnoreCase("keep-alive")
                && fields.getOrDefault("x-forwarded-for", "").indexOf('"') < 0;
    }

    private static boolean isHost(String value) {
        Matcher host = HOST.matcher(value);
        return host.matches() && (host.group(1) == null || Integer.parseInt(host.group(1)) <= LAST_PORT);
    }

    private boolean skip(byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= head.length || head[at + i] != expected[i]) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    private boolean skip(char expected) {
        boolean there = isAt(expected);
        at += there ? 1 : 0;
        return there;
    }

    private boolean isAt(char expected) {
        return at < head.length && head[at] == expected;
    }

    private String path() {
        int start = at;
        while (at < head.length && head[at] > ' ' && head[at] != 0x7f && NOT_IN_PATH.indexOf(head[at]) < 0) {
            at++;
        }
        return start < head.length && head[start] == '/' ? text(start, at) : "";
    }

    /** Whether a field stands here that a plain request may have; what is looked at is put to the others. */
    private boolean readField(Map<String, String> fields) {
        int start = at;
        while (at < head.length && isInName(head[at])) {
            at++;
        }
        String name = text(start, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || FOREIGN.contains(name) || !skip(':')) {
            return false;
        }
        int from = at;
        while (at < head.length && ((head[at] >= ' ' && head[at] != 0x7f) || head[at] == '\t')) {
            at++;
        }
        String value = text(from, at).strip();
        boolean isLine = skip('\r') && skip('\n');
        return isLine && (!READ.contains(name) || fields.put(name, value) == null);
    }

    private static boolean isInName(byte sign) {
        return (sign >= '0' && sign <= '9')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z')
                || NAME_SIGNS.indexOf(sign) >= 0;
    }

    private String text(int from, int to) {
        return new String(head, from, to - from, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
