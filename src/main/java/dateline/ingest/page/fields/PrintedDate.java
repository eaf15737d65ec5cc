package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.date.WrittenDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date that is printed by the headline.
 *
 * @param isLine whether it stands in a line of its own kind, as the date of a story does
 * @param isSaid whether it stands in a sentence, which may tell of any day
 */
record PrintedDate(WrittenDate date, boolean isLine, boolean isSaid) {
    private static final int AFTER_TITLE = 14;
    private static final int BEFORE_TITLE = 4;
    private static final int LINE_CHARS = 160;
    private static final int LINE_WORDS = 16;
    private static final int BARE_CHARS = 45;
    private static final int PARAGRAPH = 160;
    private static final int OPENING_CHARS = 70;
    private static final int FEWEST_OF_SENTENCE = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[\\p{L}\\p{M}\\d)»”\"'][.!?…。！？؟।][»”\"')]?\\s*");
    private static final List<String> CAME_OUT_WORDS = List.of(
            "published",
            "posted",
            "veröffentlicht",
            "publiziert",
            "erstellt",
            "erschienen",
            "publié",
            "publicado",
            "pubblicato",
            "gepubliceerd",
            "publicerad",
            "udgivet",
            "publisert",
            "opublikowano",
            "опубликовано",
            "julkaistu",
            "publikováno",
            "megjelent",
            "yayın",
            "公開",
            "発表");
    private static final Pattern CAME_OUT =
            Pattern.compile(String.join("|", CAME_OUT_WORDS), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Looks for the same words faster than the pattern does. */
    private static final PhraseMatcher MAY_HAVE_COME_OUT =
            PhraseMatcher.list().add(1, String.join("|", CAME_OUT_WORDS)).done();

    private static final PhraseMatcher CHANGED = PhraseMatcher.list()
            .add(
                    1,
                    " updated| modified| edited| reviewed| aktualisiert| geändert| mis à jour| modifié| actualizado| modificado| aggiornato| atualizado| bijgewerkt| uppdaterad| opdateret| oppdatert| aktualizacja| zaktualizowano| обновлено| päivitetty| aktualizováno| frissítve| güncelle|更新")
            .done();

    /**
     * @param reader reads a date out of a text as the page means it
     */
    static Optional<PrintedDate> find(ParsedPage story, Function<String, Optional<WrittenDate>> reader) {
        List<Block> blocks = story.outline().blocks();
        int title = story.titlePlace();
        if (title < 0) {
            return Optional.empty();
        }
        PrintedDate best = null;
        int most = Integer.MIN_VALUE;
        boolean inStory = false;
        var readers = new ReaderDates(story);
        for (int i = Math.max(0, title - BEFORE_TITLE); i < Math.min(blocks.size(), title + AFTER_TITLE); i++) {
            Block block = blocks.get(i);
            boolean paragraph = block.chars() > PARAGRAPH && i > title && block.linkDensity() < 0.5;
            String shown = paragraph ? block.text().substring(0, OPENING_CHARS) : parted(block);
            String text = paragraph || isSentence(block.text()) ? DeadlineWords.without(shown) : shown;
            boolean may = !readers.holds(block)
                    && (block.chars() <= LINE_CHARS || (paragraph && !inStory))
                    && !block.area().isIn(AreaKind.NAV);
            Optional<WrittenDate> read = may && WordComparison.hasDigit(text)
                    ? labelled(text).flatMap(reader).or(() -> reader.apply(text))
                    : Optional.empty();
            if (read.isPresent()) {
                boolean said = labelled(text).isEmpty() && isSentence(block.text());
                boolean line = !inStory && !said && isLine(block);
                int score = score(block, i - title, line, inStory);
                if (score > most) {
                    most = score;
                    best = new PrintedDate(read.get(), line, said || paragraph);
                }
            }
            inStory |= paragraph && !block.area().isIn(AreaKind.HEADING);
        }
        return Optional.ofNullable(best);
    }

    /** The text with a space between elements of their own classes, which the page sets apart by its style alone. */
    private static String parted(Block block) {
        var text = new StringBuilder();
        @Nullable Element last = null;
        for (TextNode node : block.nodes()) {
            Element parent = node.parent();
            boolean apart = last != null
                    && parent != null
                    && !last.equals(parent)
                    && last.hasAttr("class")
                    && parent.hasAttr("class")
                    && !last.parents().contains(parent)
                    && !parent.parents().contains(last);
            text.append(apart ? " " : "").append(node.text());
            last = parent;
        }
        return text.toString().strip();
    }

    /** What stands behind the word that says that the story came out then. */
    static Optional<String> labelled(String text) {
        if (!WordComparison.hasDigit(text) || MAY_HAVE_COME_OUT.in(text) == 0) {
            return Optional.empty();
        }
        Matcher label = CAME_OUT.matcher(text);
        return label.find() ? Optional.of(text.substring(label.end())) : Optional.empty();
    }

    /** Whether it has words enough and ends as a sentence does. */
    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches() && WORD.matcher(text).results().count() >= FEWEST_OF_SENTENCE;
    }

    private static boolean isLine(Block block) {
        return block.chars() <= LINE_CHARS
                && block.wordStatistics().count() <= LINE_WORDS
                && !block.area().isIn(AreaKind.FIGURE)
                && !block.area().isIn(AreaKind.QUOTE)
                && !block.area().has(ClassHint.COMMENT)
                && !block.has(BlockCue.CREDIT);
    }

    private static int score(Block block, int distance, boolean line, boolean inStory) {
        int score = distance >= 0 ? 20 - distance : 18 + 2 * distance;
        score += line ? 20 : 0;
        score += line && block.chars() <= BARE_CHARS ? 4 : 0;
        score += block.area().has(ClassHint.DATE) || labelled(block.text()).isPresent() ? 6 : 0;
        score -= CHANGED.in(block.text()) != 0 && labelled(block.text()).isEmpty() ? 8 : 0;
        return inStory ? score - 20 : score;
    }
}
