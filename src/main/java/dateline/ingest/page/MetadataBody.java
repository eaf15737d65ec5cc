package dateline.ingest.page;

import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;

/** The story as the page gives it in its data: taken where the page itself shows no story, or only the beginning of one. */
final class MetadataBody {
    private static final int ENOUGH_WORDS = 60;
    private static final int TIMES_AS_LONG = 3;
    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|br|div|h[1-6]|ul)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("\\R+");

    private MetadataBody() {}

    /**
     * As markup.
     *
     * @param shown the blocks that were chosen from what the page shows
     */
    static Optional<String> insteadOf(List<Block> shown, ParsedPage story) {
        int chars = shown.stream().mapToInt(Block::chars).sum();
        return story.pageMetadata()
                .article("articleBody")
                .filter(text -> text.length() > chars * TIMES_AS_LONG && WordComparison.count(text) >= ENOUGH_WORDS)
                .map(text -> MARKUP.matcher(text).find() ? text : paragraphs(text));
    }

    private static String paragraphs(String text) {
        var html = new StringBuilder();
        for (String line : LINES.split(text)) {
            if (!line.isBlank()) {
                html.append("<p>")
                        .append(new TextNode(line.strip()).outerHtml())
                        .append("</p>");
            }
        }
        return html.toString();
    }
}
