package dateline.ingest.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What has not been taken yet of a stream of markup. It stands on a tag, behind it, or at its end. The encoding must have the
 * signs of ASCII where ASCII has them. Used by one thread.
 */
final class MarkupBuffer implements Closeable {
    private static final int READ = 64 * 1024;
    private static final int LONGEST_TAG = 4 * 1024;

    /** So far it goes on at once where there is no tag. */
    private static final int STEP = 1024 * 1024;

    private final InputStream bytes;
    private final int longestSection;
    private byte[] kept = new byte[2 * READ];
    private int end;
    private int at;
    private boolean onTag;

    /** @param longestSection bytes of a comment or CDATA section; the tags in a longer one are seen as tags */
    MarkupBuffer(InputStream bytes, int longestSection) {
        this.bytes = bytes;
        this.longestSection = longestSection;
    }

    /**
     * Goes to the next tag that is in no comment, CDATA section or instruction, or some way towards it when it is far; false at
     * the end.
     */
    boolean next() throws IOException {
        at += onTag ? 1 : 0;
        onTag = false;
        while (isAtSign()) {
            int behind = kept[at] == '<' ? behindSection() : at;
            if (behind == at) {
                onTag = kept[at] == '<';
                return true;
            }
            at = behind;
        }
        return false;
    }

    private boolean isAtSign() throws IOException {
        int from = at;
        while (has(at + 1) && kept[at] != '<' && at - from < STEP) {
            at++;
        }
        return has(at + 1);
    }

    /** Where the section ends that begins here; here when none begins, or it does not end. */
    private int behindSection() throws IOException {
        String closing =
                startsWith("<!--", at) ? "-->" : startsWith("<![CDATA[", at) ? "]]>" : startsWith("<?", at) ? "?>" : "";
        if (closing.isEmpty()) {
            return at;
        }
        for (int place = at; has(place + closing.length()) && place - at < longestSection; place++) {
            if (kept[place] == closing.charAt(0) && startsWith(closing, place)) {
                return place + closing.length();
            }
        }
        return at;
    }

    private boolean startsWith(String word, int place) throws IOException {
        return has(place + word.length()) && text(place, place + word.length()).equals(word);
    }

    /** The name in the start tag that it stands on; empty when it stands on none. */
    String startName() throws IOException {
        return onTag ? name(at + 1) : "";
    }

    /** The name in the end tag that it stands on; empty when it stands on none. */
    String endName() throws IOException {
        return onTag && has(at + 2) && kept[at + 1] == '/' ? name(at + 2) : "";
    }

    /** Whether the tag that it stands on is closed in itself. */
    boolean isEmptyElement() throws IOException {
        int limit = has(at + LONGEST_TAG) ? at + LONGEST_TAG : end;
        for (int i = at; i < limit; i++) {
            if (kept[i] == '>') {
                return kept[i - 1] == '/';
            }
        }
        return false;
    }

    private String name(int from) throws IOException {
        int to = from;
        while (to - from <= FeedLimits.NAME && has(to + 1) && isOfName(kept[to])) {
            to++;
        }
        return text(from, to);
    }

    private static boolean isOfName(byte one) {
        return one < 0 || Character.isLetterOrDigit(one) || one == ':' || one == '_' || one == '-' || one == '.';
    }

    private String text(int from, int to) {
        return new String(kept, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** How many bytes stand before this place. */
    int length() {
        return at;
    }

    /** The first of what stands before this place, which is kept no more. */
    byte[] take(int length) {
        byte[] taken = Arrays.copyOf(kept, length);
        System.arraycopy(kept, length, kept, 0, end - length);
        end -= length;
        at -= length;
        if (end < READ && kept.length > STEP) {
            kept = Arrays.copyOf(kept, 2 * READ);
        }
        return taken;
    }

    private boolean has(int length) throws IOException {
        while (end < length) {
            if (end == kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            int count = bytes.read(kept, end, Math.min(READ, kept.length - end));
            if (count < 0) {
                return false;
            }
            end += count;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
