package dateline.partner;

import dateline.article.Article;
import dateline.article.HtmlEscape;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.FeedLinks;
import dateline.publication.Publication;
import java.util.Optional;

/** Leads from what a partner shows to the story at its own address. */
final class SourceLink {
    private final Publication publication;

    SourceLink(Publication publication) {
        this.publication = publication;
    }

    /** A link to the story; the text is plain. */
    String to(Article article, String text) {
        String address = article.content()
                .url()
                .flatMap(WebUrl::ascii)
                .orElseGet(() -> FeedLinks.absolute(
                        publication, "/articles/" + article.id().key()));
        return "<a href=\"" + HtmlEscape.textOrAttribute(address) + "\">"
                + HtmlEscape.textOrAttribute(CleanText.line(text)) + "</a>";
    }

    /** A link to the story that is called by the name of the publication. */
    String to(Article article) {
        return to(article, publication.title());
    }

    /** What stands in place of a picture: who made it, and where it is to be seen. */
    String creditLine(Optional<String> credit, Article article) {
        String name = credit.map(CleanText::line)
                .filter(text -> !text.isEmpty())
                .map(text -> HtmlEscape.textOrAttribute(text) + " – ")
                .orElse("");
        return "<small>" + name + to(article) + "</small>";
    }
}
