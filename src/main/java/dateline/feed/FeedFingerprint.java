package dateline.feed;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.PollAdvice;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names everything but the stories that decides what stands in a feed: two documents of one name differ by changes alone. */
public final class FeedFingerprint {
    private FeedFingerprint() {}

    /** Names everything but the stories that decides what stands in this document. */
    public static String of(FeedDocument document) {
        Feed feed = document.feed();
        Publication publication = document.publication();
        String polling = publication.pollAdvice() == PollAdvice.CONSTANT ? "" : "\n" + publication.pollAdvice();
        String editor = publication.editor().map(mail -> "\n" + mail).orElse("");
        String everything = Stream.of(
                        of(feed.selection()),
                        feed.window(),
                        feed.title(),
                        feed.description(),
                        feed.language(),
                        publication.title(),
                        publication.site(),
                        publication.baseUrl(),
                        publication.rights())
                .map(Object::toString)
                .collect(Collectors.joining("\n", "", polling + editor));
        return EntityTag.of(everything.getBytes(StandardCharsets.UTF_8)).hash();
    }

    /** Names which stories a feed chooses. */
    public static String of(Selection selection) {
        return Stream.of(selection.all(), selection.any(), selection.not())
                .map(FeedFingerprint::terms)
                .collect(Collectors.joining("\n"));
    }

    private static String terms(Collection<Term> terms) {
        return terms.stream().sorted().map(Term::toString).collect(Collectors.joining(" "));
    }
}
