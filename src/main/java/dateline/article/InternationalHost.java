package dateline.article;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a host in ASCII (UTS 46, not transitional, as browsers have it): where {@link IDN} writes "ss" for "ß", "σ" for
 * "ς" and nothing for the joiners of Arabic and Indic scripts, these four stay, for with them the name is another one.
 */
public final class InternationalHost {
    private static final Pattern DOTS = Pattern.compile("[.。．｡]");
    private static final Pattern DEVIATION = Pattern.compile("[ßẞς]|(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})");
    private static final Pattern STRAY_JOINER =
            Pattern.compile("(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?!\\p{L})");
    private static final String PREFIX = "xn--";
    private static final int LAST_ASCII = 0x7f;
    private static final int LONGEST_LABEL = 63;

    private InternationalHost() {}

    /** Whether this label, in lower case, is what its name is in ASCII, if it says that it is one in ASCII. */
    public static boolean isSound(String label) {
        return !label.startsWith(PREFIX)
                || Punycode.decoded(label.substring(PREFIX.length()))
                        .filter(name -> name.codePoints().anyMatch(c -> c > LAST_ASCII))
                        .flatMap(name -> inAscii(name, 0))
                        .filter(label::equals)
                        .isPresent();
    }

    /**
     * The name in ASCII and lower case; absent when no host can have it.
     *
     * @param idnFlags those of {@link IDN}
     */
    public static Optional<String> inAscii(String host, int idnFlags) {
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        try {
            if (!DEVIATION.matcher(host).find()) {
                return Optional.of(IDN.toASCII(host, idnFlags).toLowerCase(Locale.ROOT));
            }
            return Optional.of(List.of(DOTS.split(host, -1)).stream()
                    .map(label -> label(label, idnFlags))
                    .collect(Collectors.joining(".")));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String label(String label, int idnFlags) {
        if (!DEVIATION.matcher(label).find()) {
            return IDN.toASCII(label, idnFlags).toLowerCase(Locale.ROOT);
        }
        String mapped = STRAY_JOINER
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        boolean spelled = mapped.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || c == '-'
                        || c == '_'
                        || c == '\u200C'
                        || c == '\u200D');
        String ascii = PREFIX + Punycode.encoded(mapped);
        if (!spelled || ascii.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("no label of a host");
        }
        return ascii;
    }
}
