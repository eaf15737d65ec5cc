package dateline.ingest.docx;

import dateline.ingest.text.xml.XmlElement;
import dateline.ingest.text.xml.XmlTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a Word document that are of use, out of its zip archive. Nothing is written to disk, nothing outside the
 * archive is opened, and an archive that unpacks to far more than it is (a zip bomb) is given up.
 */
final class DocxParts {
    /** Files in the archive. */
    static final int ENTRIES = 5_000;
    /** Bytes of all files, unpacked. */
    static final long UNPACKED = 500_000_000;
    /** Bytes of one part that is read, unpacked. */
    static final int PART = 20_000_000;
    /** How many times its size an archive may unpack to, from {@link #HONEST} bytes on. */
    static final int RATIO = 100;

    static final int HONEST = 10_000_000;

    /** Bytes of all parts that are kept, unpacked. */
    static final int KEPT = 40_000_000;

    private static final String PACKAGE = "_rels/.rels";
    private static final String USUAL_TEXT = "word/document.xml";
    private static final Pattern BESIDE = Pattern.compile("word/(?:header|footer|comments)\\d*\\.xml");

    /** An archive that must not be read on; the message is a sentence for people. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1L;

        Fault(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private long kept;
    private String text = USUAL_TEXT;

    private DocxParts() {}

    static DocxParts of(InputStream bytes) throws IOException {
        var parts = new DocxParts();
        var packed = new Counted(bytes);
        try (var zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.take(entry.getName(), zip, packed);
            }
            packed.finish();
        } catch (IllegalArgumentException e) {
            throw new IOException("an archive with a name that cannot be read", e);
        }
        parts.text = parts.target(PACKAGE, "officeDocument").orElse(USUAL_TEXT);
        if (!parts.text.startsWith("word/") || !parts.parts.containsKey(parts.text)) {
            throw new Fault("It is an office document or an archive without a text document in it. Save it as .docx.");
        }
        return parts;
    }

    /** The root of the text. */
    XmlElement document() throws IOException {
        return tree(text).orElseThrow(() -> new Fault("It holds no text document."));
    }

    /** What the text refers to: links, and other parts. */
    List<XmlElement> relationships() throws IOException {
        return relationships(relationshipsOf(text));
    }

    /** The root of a part that the text refers to by this kind of relationship: {@code styles}, {@code numbering}. */
    Optional<XmlElement> related(String kind) throws IOException {
        return tree(target(relationshipsOf(text), kind).orElse(folder(text) + kind + ".xml"));
    }

    /** What stands beside the text, paragraph by paragraph: comments, and the heads and feet of pages. */
    List<String> besideTheText() throws IOException {
        var said = new ArrayList<String>();
        for (String name : parts.keySet().stream()
                .filter(BESIDE.asMatchPredicate())
                .sorted()
                .toList()) {
            tree(name).stream()
                    .flatMap(root -> root.descendants("p"))
                    .flatMap(paragraph -> paragraph.said().stream())
                    .forEach(said::add);
        }
        return said;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String relationshipsOf(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }

    private List<XmlElement> relationships(String name) throws IOException {
        return tree(name).stream()
                .flatMap(root -> root.children("Relationship"))
                .toList();
    }

    /** The part that a relationship of this kind leads to (ISO/IEC 29500-2 section 6.5). */
    private Optional<String> target(String relationships, String kind) throws IOException {
        String folder = folder(relationships.replace("_rels/", ""));
        return relationships(relationships).stream()
                .filter(one -> one.attribute("Type").orElse("").endsWith("/" + kind))
                .flatMap(one -> one.attribute("Target").stream())
                .map(target -> target.startsWith("/") ? target.substring(1) : folder + target)
                .findFirst();
    }

    /** The root of a part that may be missing. */
    Optional<XmlElement> tree(String name) throws IOException {
        byte[] part = parts.get(name);
        return part == null
                ? Optional.empty()
                : Optional.of(XmlTree.of(new ByteArrayInputStream(part)).root());
    }

    private void take(String name, InputStream zip, Counted packed) throws IOException {
        if (!names.add(name)) {
            throw new Fault("Its archive holds two files of one name. Open it in a word processor and save it again.");
        }
        if (names.size() > ENTRIES) {
            throw new Fault("Its archive holds more than " + ENTRIES + " files, more than a document has.");
        }
        boolean wanted = isWanted(name);
        var part = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
            unpacked += got;
            if (unpacked > UNPACKED || (unpacked > HONEST && unpacked / RATIO > packed.count)) {
                throw new Fault("It unpacks to far more than a document has. It was not read on.");
            }
            if (wanted) {
                part.write(buffer, 0, got);
            }
            if (part.size() > PART || kept + part.size() > KEPT) {
                throw new Fault("Its text is larger than an article can be. Split it.");
            }
        }
        if (wanted) {
            kept += part.size();
            parts.put(name, part.toByteArray());
        }
    }

    private static boolean isWanted(String name) {
        return name.equals(PACKAGE)
                || name.equals("docProps/core.xml")
                || name.matches("word/(?:[^/]*\\.xml|_rels/[^/]*\\.rels)");
    }

    /** Counts bytes, and looks for the mark that ends every archive: one without it was cut off. */
    private static final class Counted extends FilterInputStream {
        private static final int END = 0x504B0506;

        private long count;
        private int last;
        private boolean ended;

        Counted(InputStream in) {
            super(in);
        }

        /** Reads what comes after the last file. */
        void finish() throws IOException {
            byte[] buffer = new byte[8_192];
            while (!ended) {
                if (read(buffer, 0, buffer.length) < 0) {
                    throw new Fault("It ends too early. File it again, whole.");
                }
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            for (int i = offset; i < offset + read; i++) {
                last = last << 8 | (to[i] & 0xFF);
                ended |= last == END;
            }
            count += Math.max(read, 0);
            return read;
        }
    }
}
