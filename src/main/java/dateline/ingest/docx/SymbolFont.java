package dateline.ingest.docx;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the signs of Word's fonts of symbols stand for, which a document names by font and place. */
final class SymbolFont {
    private static final int SURROGATES = 0xD800;
    private static final int END_OF_PRIVATE_AREA = 0xF8FF;

    /** The places 0x20 to 0xFE of the font Symbol, a space where there is none (Unicode's mapping table of Adobe). */
    private static final String SYMBOL = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
            + " αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
            + " ".repeat(33)
            + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x28, "☎"),
            Map.entry(0x2A, "✉"),
            Map.entry(0x4A, "☺"),
            Map.entry(0x4C, "☹"),
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x71, "❑"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "◻"),
            Map.entry(0xAB, "★"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xDF, "←"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE1, "↑"),
            Map.entry(0xE2, "↓"),
            Map.entry(0xE8, "➔"),
            Map.entry(0xF0, "⇨"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private SymbolFont() {}

    /**
     * The sign at a place of a font.
     *
     * @param code in hexadecimal, as {@code w:char} has it; absent when it is unknown what the font shows there
     */
    static Optional<String> sign(String font, String code) {
        if (!code.matches("[0-9A-Fa-f]{1,5}")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(code, 16);
        String name = font.toLowerCase(Locale.ROOT);
        if (name.equals("symbol")) {
            return at(SYMBOL, (place & 0xFF) - ' ');
        }
        if (name.equals("wingdings")) {
            return Optional.ofNullable(WINGDINGS.get(place & 0xFF));
        }
        boolean known = place < SURROGATES || place > END_OF_PRIVATE_AREA;
        return known && Character.isDefined(place) && !Character.isISOControl(place)
                ? Optional.of(Character.toString(place))
                : Optional.empty();
    }

    private static Optional<String> at(String signs, int index) {
        return index >= 0 && index < signs.length() && (index == 0 || signs.charAt(index) != ' ')
                ? Optional.of(signs.substring(index, index + 1))
                : Optional.empty();
    }
}
