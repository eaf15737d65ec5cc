package dateline.ingest.html;

import dateline.article.PlainText;
import dateline.ingest.text.FieldText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Writes the words of a body into the clean tree, without the commands that content systems left in them. */
final class BodyTextWriter {
    private static final Evaluator CODE = QueryParser.parse("code, pre, kbd, samp, tt, var");

    /** Where a line end is one (CSS Text 3, white-space). */
    private static final Evaluator LINED =
            QueryParser.parse("[style~=(?i)white-space\\s*:\\s*(?:pre-line|pre-wrap|pre\\b|break-spaces)]");

    private final CleanTree tree;
    private final BodyRepairs repairs;

    BodyTextWriter(CleanTree tree, BodyRepairs repairs) {
        this.tree = tree;
        this.repairs = repairs;
    }

    void write(TextNode text) {
        String words = withoutShortcodes(text);
        if (words.indexOf('\n') < 0 || !isWithin(text, LINED)) {
            tree.text(words);
            return;
        }
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            tree.text(lines[i]);
            if (i + 1 < lines.length) {
                tree.lineBreak();
            }
        }
    }

    /** In code a command is what is spoken of. */
    private String withoutShortcodes(TextNode text) {
        String words = FieldText.balanced(PlainText.clean(text.getWholeText()));
        if (words.indexOf('[') < 0 || isWithin(text, CODE)) {
            return words;
        }
        String rest = ShortcodeRemover.removed(words);
        if (!rest.equals(words)) {
            repairs.removedShortcode();
        }
        return rest;
    }

    private static boolean isWithin(TextNode text, Evaluator evaluator) {
        Element around = text.parent();
        return around != null && around.closest(evaluator) != null;
    }
}
