package dateline.ingest.wire;

import dateline.ingest.text.FieldText;
import dateline.ingest.text.xml.XmlElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place (and day) before the first words of an agency's story: {@code BREMEN, Nov 24 – }. */
final class Datelines {
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}.' -]+");

    private static final Pattern MACHINE_DATE = Pattern.compile(
            "\\d{4}-?\\d{2}-?\\d{2}(?:T\\d{2}:?\\d{2}(?::?\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private Datelines() {}

    /** The words of a dateline, whose parts stand without anything between them at times. */
    static Optional<String> of(XmlElement dateline) {
        var words = new StringBuilder();
        boolean afterPart = false;
        for (Object part : dateline.content()) {
            boolean isPart = part instanceof XmlElement;
            if (part instanceof XmlElement child && isForMachines(child)) {
                continue;
            }
            words.append(isPart && afterPart ? ", " : "")
                    .append(part instanceof XmlElement child ? child.rawText() : part);
            afterPart = isPart;
        }
        return Optional.of(words.toString().replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty());
    }

    /** A date that only repeats how programs write it. */
    private static boolean isForMachines(XmlElement part) {
        String text = part.text().strip();
        return part.attribute("norm").filter(text::equals).isPresent()
                || MACHINE_DATE.matcher(text).matches();
    }

    /** Whether a paragraph begins with the place of the dateline already. */
    static boolean begins(String paragraph, String dateline) {
        var place = PLACE.matcher(dateline);
        return place.lookingAt()
                && paragraph
                        .toLowerCase(Locale.ROOT)
                        .startsWith(place.group().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isEnd(int c) {
        return c == ':' || Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** The dateline as it stands before the first word. */
    static String before(String dateline) {
        return FieldText.trimmed(dateline, c -> false, Datelines::isEnd) + " – ";
    }
}
