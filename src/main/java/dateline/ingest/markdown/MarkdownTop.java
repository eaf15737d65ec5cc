package dateline.ingest.markdown;

import dateline.ingest.html.BodyMarkup;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.byline.LeadingByline;
import java.util.Optional;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Reads what stands between the headline of a text in Markdown and its first paragraph: a standfirst, and who wrote it. */
final class MarkdownTop {
    private static final int STANDFIRST = 300;

    private MarkdownTop() {}

    /** Takes them out of the text, where a byline stands there and nothing has told of them before. */
    static void takeFrom(Node document, RawArticleBuilder draft) throws Refusal {
        Node first = document.getFirstChild();
        if (first == null || !draft.done().bylines().isEmpty()) {
            return;
        }
        Node second = first.getNext();
        if (second == null) {
            return;
        }
        Optional<String> over = byline(first);
        boolean standfirst = over.isEmpty()
                && draft.done().standfirst().isEmpty()
                && isMarked(first)
                && plain(first).length() <= STANDFIRST;
        Optional<String> under = standfirst ? byline(second) : Optional.empty();
        if (over.isPresent()) {
            draft.byline(Byline.named(over.get()));
            first.unlink();
        } else if (under.isPresent()) {
            draft.standfirst(plain(first)).byline(Byline.named(under.get()));
            first.unlink();
            second.unlink();
        }
    }

    private static Optional<String> byline(Node node) throws Refusal {
        if (!(node instanceof Paragraph)) {
            return Optional.empty();
        }
        String line = plain(node).strip();
        return line.contains("\n") ? Optional.empty() : LeadingByline.names(line);
    }

    /** Whether all of a paragraph is bold or italic. */
    private static boolean isMarked(Node node) {
        Node only = node instanceof Paragraph ? node.getFirstChild() : null;
        return only != null && only.getNext() == null && (only instanceof StrongEmphasis || only instanceof Emphasis);
    }

    private static String plain(Node node) throws Refusal {
        return FieldText.withoutMarkup(BodyMarkup.html(node)).strip();
    }
}
