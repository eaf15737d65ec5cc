package dateline.ingest.text.xml;

import dateline.article.HtmlEscape;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stands between the bytes and the parser. It takes out what a parser must not see (document types, processing
 * instructions, comments), what would stop it (characters that XML 1.0 section 2.2 forbids, a lone {@code &}, the named
 * references of HTML), and it bounds what a parser would hold whole in memory (tags, CDATA sections).
 *
 * <p>A {@link DocumentType} that names a file and declares nothing, as older NITF has it, is dropped unread; one that
 * declares something is refused.
 */
final class XmlFilter extends Reader {
    /** Characters of one CDATA section; the rest of it is cut. */
    static final int CDATA = 5_000_000;
    /** Characters of one tag with its attributes. */
    static final int TAG = 200_000;

    private static final int CHUNK = 8_192;
    private static final int LOOKAHEAD = 64;

    private enum Place {
        TEXT,
        TAG,
        CDATA,
        COMMENT,
        INSTRUCTION
    }

    private final Reader source;
    private final char[] in = new char[CHUNK + LOOKAHEAD];
    private final StringBuilder out = new StringBuilder(2 * CHUNK);
    private int at;
    private int end;
    private int stop;
    private boolean exhausted;
    private int outAt;
    private Place place = Place.TEXT;
    private char quote;
    private int length;
    private boolean cutting;
    private long forbidden;
    private long undecoded;
    private long ampersands;
    private long cut;

    XmlFilter(Reader source) {
        this.source = source;
    }

    /** What was taken out or put right, one sentence each. */
    List<String> repairs() {
        var sentences = new ArrayList<String>();
        if (forbidden > 0) {
            sentences.add(forbidden + " characters that XML forbids were removed.");
        }
        if (undecoded > 0) {
            sentences.add(undecoded + " characters could not be read in the declared encoding.");
        }
        if (ampersands > 0) {
            sentences.add(ampersands + " ampersands that were not escaped were read as text.");
        }
        if (cut > 0) {
            sentences.add(cut + " sections longer than " + CDATA / 1_000_000 + " million characters were cut.");
        }
        return sentences;
    }

    @Override
    public int read(char[] to, int offset, int count) throws IOException {
        while (outAt == out.length()) {
            out.setLength(0);
            outAt = 0;
            if (!sift()) {
                return -1;
            }
        }
        int given = Math.min(count, out.length() - outAt);
        out.getChars(outAt, outAt + given, to, offset);
        outAt += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Goes through one buffer of input; false at its end. */
    private boolean sift() throws IOException {
        fill();
        if (at == end) {
            return false;
        }
        stop = exhausted ? end : Math.max(at + 1, end - LOOKAHEAD);
        while (at < stop) {
            switch (place) {
                case TEXT -> text();
                case TAG -> tag();
                case CDATA -> cdata();
                case COMMENT -> skip("-->");
                case INSTRUCTION -> skip("?>");
            }
        }
        return true;
    }

    private void fill() throws IOException {
        if (end - at > LOOKAHEAD || exhausted) {
            return;
        }
        System.arraycopy(in, at, in, 0, end - at);
        end -= at;
        at = 0;
        while (end < in.length) {
            int got = source.read(in, end, in.length - end);
            if (got < 0) {
                exhausted = true;
                return;
            }
            end += got;
        }
    }

    private void text() throws IOException {
        char c = in[at];
        if (c == '<') {
            open();
        } else if (c == '&') {
            reference();
        } else {
            keep(c);
            run('<', '&');
        }
    }

    /** Keeps what needs no look, up to one of two characters that do. */
    private int run(char one, char other) {
        int from = at;
        while (at < stop && in[at] != one && in[at] != other && isPlain(in[at])) {
            at++;
        }
        out.append(in, from, at - from);
        return at - from;
    }

    private void open() throws IOException {
        length = 0;
        cutting = false;
        if (sees("<!--")) {
            at += 4;
            place = Place.COMMENT;
        } else if (sees("<![CDATA[")) {
            at += 9;
            out.append("<![CDATA[");
            place = Place.CDATA;
        } else if (sees("<?")) {
            at += 2;
            place = Place.INSTRUCTION;
        } else if (sees("<!")) {
            documentType();
        } else {
            at++;
            out.append('<');
            quote = 0;
            place = Place.TAG;
        }
    }

    private void tag() throws XmlFault {
        char c = in[at];
        if (++length > TAG) {
            throw new XmlFault("It has a tag longer than " + TAG + " characters. Export it again.");
        }
        if (c == '&') {
            reference();
            return;
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            place = Place.TEXT;
        }
        keep(c);
    }

    private void cdata() {
        char c = in[at];
        if (c == ']' && sees("]]>")) {
            at += 3;
            out.append("]]>");
            place = Place.TEXT;
        } else if (++length <= CDATA) {
            keep(c);
            length += run(']', ']');
        } else {
            cut += cutting ? 0 : 1;
            cutting = true;
            at++;
        }
    }

    private void skip(String closing) {
        if (in[at] == closing.charAt(0) && sees(closing)) {
            at += closing.length();
            place = Place.TEXT;
        } else {
            at++;
        }
    }

    private void reference() {
        String text = new String(in, at, Math.min(XmlReferences.LONGEST + 1, end - at));
        var found = XmlReferences.at(text, 0);
        String characters = found.characters().orElse("&");
        boolean isNumber = found.characters().isPresent() && text.startsWith("&#") && !characters.isEmpty();
        out.append(isNumber ? "&#" + characters.codePointAt(0) + ";" : HtmlEscape.textOrAttribute(characters));
        at += found.length();
        forbidden += found.characters().filter(String::isEmpty).isPresent() ? 1 : 0;
        ampersands += found.characters().isEmpty() ? 1 : 0;
    }

    private void documentType() throws IOException {
        if (!new String(in, at, Math.min(9, end - at)).toUpperCase(Locale.ROOT).equals("<!DOCTYPE")) {
            throw new XmlFault("It declares something outside a document type (\"<!\"). Export it again.");
        }
        var declaration = new DocumentType();
        do {
            if (at >= end) {
                fill();
            }
            if (at >= end) {
                throw new XmlFault("Its document type does not end. Export it again.");
            }
        } while (declaration.goesOn(in[at++]));
    }

    private void keep(char c) {
        at++;
        if (isPlain(c)) {
            out.append(c);
        } else if (Character.isHighSurrogate(c) && at < end && Character.isLowSurrogate(in[at])) {
            out.append(c).append(in[at]);
            at++;
        } else if (c >= 0xE000 && c < 0xFFFE) {
            undecoded += c == '\uFFFD' ? 1 : 0;
            out.append(c);
        } else {
            forbidden++;
        }
    }

    private static boolean isPlain(char c) {
        return (c >= 0x20 && c < 0xD800) || c == '\n' || c == '\t' || c == '\r';
    }

    private boolean sees(String text) {
        if (end - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (in[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
