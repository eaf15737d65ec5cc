package dateline.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What another form of the same text says beyond the one that is kept. Both may be marked up. */
public final class OtherWording {
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:/?(?:p|div|h[1-6]|li|blockquote|tr|table)\\b[^>]*|br\\s*/?)>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\\]]+");
    private static final int TOLD_APART = 5;
    private static final int ONE_OF = 10;

    private OtherWording() {}

    /** The lines of the other that do not stand in the kept one, whatever their signs and the breaks in them. */
    public static List<String> lines(String other, String kept) {
        String shown = WordComparison.folded(FieldText.withoutMarkup(kept));
        return BLOCK.matcher(other)
                .replaceAll("\n$0")
                .lines()
                .map(line -> FieldText.withoutMarkup(line).strip())
                .filter(line -> !WordComparison.contains(shown, WordComparison.folded(line)))
                .toList();
    }

    /** Whether the other has so many words of its own that it is not the same text. */
    public static boolean isAnotherText(String other, String kept) {
        Set<String> all = words(other);
        var own = new HashSet<>(all);
        own.removeAll(words(kept));
        return own.size() >= TOLD_APART && own.size() * ONE_OF > all.size();
    }

    private static Set<String> words(String text) {
        return WordComparison.telling(
                ADDRESS.matcher(FieldText.withoutMarkup(text)).replaceAll(" "));
    }
}
