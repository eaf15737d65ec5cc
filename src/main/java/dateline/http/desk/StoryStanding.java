package dateline.http.desk;

import dateline.article.Article;
import dateline.http.page.Html;
import java.util.Optional;

/** How a story stood when a page was made; what is decided on that page holds for a story that stands so, and no other. */
record StoryStanding(String text) {
    private static final String NAME = "seen";

    static StoryStanding of(Article article) {
        return new StoryStanding(article.version() + " " + article.state().word()
                + article.stateChangesAt().map(time -> " " + time).orElse(""));
    }

    /** Goes along with the form of the page. */
    Html hidden() {
        return DeskPage.hidden(NAME, text);
    }

    /** Whether it stood so when the page of this form was made. */
    boolean isSeenIn(DeskForm form) {
        return form.text(NAME).equals(Optional.of(text));
    }
}
