package dateline.ingest.plain;

import dateline.article.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text in blocks, which blank lines part.
 *
 * @param blocks each with at least one line; lines keep their spaces at the beginning
 */
record TextLines(List<List<String>> blocks) {
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-_=*~#—–+|\u2500-\u257f]\\s*){3,}|\\s*\\*\\s*");

    private static final int LONGEST_RULE = 200;

    TextLines {
        blocks = blocks.stream().map(List::copyOf).toList();
    }

    static TextLines of(String text) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (String line :
                (Iterable<String>) PlainText.clean(text).replace('\f', '\n').lines()::iterator) {
            boolean parts = line.isBlank()
                    || (line.length() < LONGEST_RULE && RULE.matcher(line).matches());
            if (!parts) {
                block.add(line.stripTrailing());
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return new TextLines(blocks);
    }
}
