package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import dateline.ingest.model.Reading;
import java.time.Instant;
import java.util.Optional;

/** Why a story that was filed is not public, or not any more, as its receipt says it. */
final class ReceiptReasons {
    private ReceiptReasons() {}

    /** What is said of a new version. */
    static Optional<String> changed(Reading.Clean reading, Article known, Article next) {
        return takenBack(known, next).or(() -> embargoKept(reading, next)).or(() -> waiting(next));
    }

    /** What a story that is not public waits for; empty for one that is. */
    static Optional<String> waiting(Article article) {
        return switch (article.state()) {
            case EMBARGOED, SCHEDULED -> article.stateChangesAt().map(time -> awaited(article, time));
            case EXPIRED -> Optional.of("It has expired and is not public until it is published.");
            case HELD -> Optional.of("It is held and becomes public when it is released.");
            case LIVE, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<String> takenBack(Article known, Article next) {
        return next.stateChangesAt()
                .filter(time -> known.state() == State.LIVE && next.state() == State.EMBARGOED)
                .map(time ->
                        "It was public, and this version is under embargo: it is out of the feeds, and public again at "
                                + time + ".");
    }

    /** What is filed without its embargo, as when its side file is gone, is not released by that. */
    static Optional<String> embargoKept(Reading.Clean reading, Article article) {
        return article.stateChangesAt()
                .filter(time -> article.state() == State.EMBARGOED
                        && reading.content().embargo().isEmpty())
                .map(time -> "It says no embargo, and the one that it said before stands: it becomes public at " + time
                        + ". To release it, publish it, or name an embargo that has passed.");
    }

    private static String awaited(Article article, Instant time) {
        String state = "It is " + article.state().word();
        return article.content()
                .expires()
                .filter(end -> !end.isAfter(time))
                .map(end -> state + " until " + time + " and expires at " + end
                        + ", before that: it never becomes public. File it with other times.")
                .orElseGet(() -> state + " and becomes public at " + time + ".");
    }
}
