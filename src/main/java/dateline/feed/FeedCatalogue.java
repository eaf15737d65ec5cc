package dateline.feed;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which feeds a publication has, and what they are called.
 *
 * @param authority of the {@code tag:} ids, as the store settled it
 * @param foundingYear of the feed ids, as the store settled it
 */
record FeedCatalogue(Publication publication, String authority, int foundingYear) {
    private static final String TITLE_SEPARATOR = " \u2013 ";

    /** The feeds that are listed: all, the sections in the editors' order, the named feeds. */
    List<Feed> listed() {
        var sections = publication.sections().stream().map(this::of);
        var named = publication.feeds().stream().map(this::of);
        return Stream.concat(Stream.of(all()), Stream.concat(sections, named)).toList();
    }

    /** The feed of a tag or an author, called by the name that a recent article writes; without one, by the slug. */
    Feed of(Term term, Optional<String> name) {
        return feed(
                FeedAddress.of(term),
                Optional.of(name.orElse(term.slug())),
                Optional.empty(),
                Selection.of(term),
                publication.window());
    }

    private Feed all() {
        return feed(FeedAddress.ALL, Optional.empty(), Optional.empty(), Selection.EVERYTHING, publication.window());
    }

    private Feed of(Section section) {
        return feed(
                new FeedAddress(section.slug()),
                Optional.of(section.title()),
                section.description(),
                Selection.of(Term.section(section.slug())),
                section.window());
    }

    private Feed of(NamedFeed named) {
        return feed(
                new FeedAddress(named.slug()),
                Optional.of(named.title()),
                named.description(),
                named.selection(),
                named.window());
    }

    private Feed feed(
            FeedAddress address,
            Optional<String> title,
            Optional<String> description,
            Selection selection,
            Window window) {
        String whole =
                title.map(part -> publication.title() + TITLE_SEPARATOR + part).orElse(publication.title());
        return new Feed(
                address,
                "tag:" + authority + "," + foundingYear + ":feed/" + address.encoded(),
                whole,
                description.filter(text -> !text.isBlank()).orElse(publication.description()),
                publication.language(),
                selection,
                window);
    }
}
