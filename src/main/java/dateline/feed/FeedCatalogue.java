package dateline.feed;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which feeds a publication has, and what they are called.
 *
 * @param authority of the {@code tag:} ids, as the store settled it
 * @param foundingYear of the feed ids, as the store settled it
 */
public record FeedCatalogue(Publication publication, String authority, int foundingYear) {
    private static final String TITLE_SEPARATOR = " \u2013 ";

    /** The feeds that are listed: all, the sections in the editors' order, the named feeds. */
    public List<Feed> listed() {
        var sections = publication.sections().stream().map(this::of);
        var named = publication.feeds().stream().map(this::of);
        return Stream.concat(Stream.of(all()), Stream.concat(sections, named)).toList();
    }

    /**
     * The feeds that together hold every story, each story in as few of them as may be: the sections; without any, the
     * feed of all.
     */
    public List<Feed> subscribed() {
        return publication.sections().isEmpty()
                ? List.of(all())
                : publication.sections().stream().map(this::of).toList();
    }

    /** The feed of a tag or an author, called by the name that a recent article writes; without one, by the slug. */
    public Feed of(Term term, Optional<String> name) {
        return feed(
                FeedAddress.of(term),
                Optional.of(name.orElse(term.slug())),
                Optional.empty(),
                Selection.of(term),
                publication.window());
    }

    /**
     * The feed of what a reader has chosen.
     *
     * @param names how tags and authors are called
     */
    public Feed of(FeedAddress address, Selection selection, Function<Term, String> names) {
        Set<Term> all = selection.all();
        Optional<Term> renamed = all.stream()
                .filter(term -> withFormerNames(Set.of(term)).size() > 1)
                .findFirst()
                .filter(term -> selection.any().isEmpty());
        Set<Term> any = renamed.map(Set::of).orElse(selection.any());
        return feed(
                address,
                Optional.of(title(selection, names)),
                Optional.empty(),
                new Selection(
                        all.stream()
                                .filter(term -> renamed.filter(term::equals).isEmpty())
                                .collect(Collectors.toSet()),
                        withFormerNames(any),
                        withFormerNames(selection.not())),
                publication.window());
    }

    /** What a reader has chosen at this address. */
    public Optional<Selection> chosen(FeedAddress address) {
        return SelectionAddress.selection(address, publication);
    }

    private String title(Selection selection, Function<Term, String> names) {
        String wanted = Stream.of(names(selection.all(), " + ", names), names(selection.any(), " / ", names))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" + "));
        String not = names(selection.not(), ", ", names);
        return (wanted + (not.isEmpty() ? "" : " \u2212 " + not)).strip();
    }

    private String names(Set<Term> terms, String between, Function<Term, String> names) {
        return terms.stream()
                .map(term -> term.kind() == Term.Kind.SECTION
                        ? publication.section(term.slug()).map(Section::title).orElse(term.slug())
                        : names.apply(term))
                .collect(Collectors.joining(between));
    }

    /** The feed that stood at this address and is listed no more, called by its path. */
    public Feed former(FeedAddress address) {
        return feed(address, Optional.of(address.path()), Optional.empty(), Selection.EVERYTHING, publication.window());
    }

    private Feed all() {
        return feed(FeedAddress.ALL, Optional.empty(), Optional.empty(), Selection.EVERYTHING, publication.window());
    }

    private Feed of(Section section) {
        return feed(
                new FeedAddress(section.slug()),
                Optional.of(section.title()),
                section.description(),
                everHeld(section),
                section.window());
    }

    /** A section that was renamed holds what was filed under its older names, too. */
    private static Selection everHeld(Section section) {
        Term present = Term.section(section.slug());
        return section.was().isEmpty()
                ? Selection.of(present)
                : new Selection(Set.of(), Set.copyOf(withFormerNames(section)), Set.of());
    }

    private static List<Term> withFormerNames(Section section) {
        return Stream.concat(Stream.of(section.slug()), section.was().stream())
                .distinct()
                .map(Term::section)
                .toList();
    }

    /** What is asked for or ruled out by the name of a section is so by each name that it had. */
    private Set<Term> withFormerNames(Set<Term> terms) {
        return terms.stream()
                .flatMap(term -> publication.sections().stream()
                        .filter(section -> term.equals(Term.section(section.slug())))
                        .findFirst()
                        .map(section -> withFormerNames(section).stream())
                        .orElseGet(() -> Stream.of(term)))
                .collect(Collectors.toSet());
    }

    private Feed of(NamedFeed named) {
        return feed(
                new FeedAddress(named.slug()),
                Optional.of(named.title()),
                named.description(),
                new Selection(
                        named.selection().all(),
                        withFormerNames(named.selection().any()),
                        withFormerNames(named.selection().not())),
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
