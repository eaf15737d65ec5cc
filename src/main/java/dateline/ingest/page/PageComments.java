package dateline.ingest.page;

import dateline.ingest.text.embargo.HoldLines;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** What one editor says to another in the comments of a page's markup, where no reader sees it. */
final class PageComments implements NodeFilter {
    /** More of them are a program's. */
    private static final int MOST = 1_000;

    private final List<String> asking = new ArrayList<>();
    private int seen;

    private PageComments() {}

    /** Those in the body of this page that ask to wait with its story. */
    static List<String> thatAskToWait(Document page) {
        var comments = new PageComments();
        page.body().filter(comments);
        return List.copyOf(comments.asking);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Comment comment) {
            String said = comment.getData().strip();
            if (HoldLines.isSaidInComment(said)) {
                asking.add(said);
            }
            return ++seen < MOST ? FilterResult.CONTINUE : FilterResult.STOP;
        }
        return FilterResult.CONTINUE;
    }
}
