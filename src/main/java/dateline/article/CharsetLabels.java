package dateline.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The labels by which documents, mails and servers name charsets, as browsers take them (WHATWG Encoding section 4.2): many
 * an older label is read as the larger charset that its users write.
 */
public final class CharsetLabels {
    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("windows-949", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

    private CharsetLabels() {}

    /** The charset that is meant; empty for a label that nobody knows. */
    public static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return named(CHARSETS.getOrDefault(name, name)).flatMap(CharsetLabels::larger);
    }

    /** Java knows most of the other labels of a charset: {@code l1} and {@code cp819} are Latin 1 as well. */
    private static Optional<Charset> larger(Charset charset) {
        String larger = CHARSETS.get(charset.name().toLowerCase(Locale.ROOT));
        return larger == null ? Optional.of(charset) : named(larger);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
