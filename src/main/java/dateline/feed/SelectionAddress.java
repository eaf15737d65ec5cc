package dateline.feed;

import dateline.article.Selection;
import dateline.article.Slug;
import dateline.article.Term;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one address of a selection that a reader has made: {@code of/any~section~news~section~world~not~tag~sport}. The
 * groups stand in the order all, any, not, the terms of each in the order of the alphabet, and what selects the same
 * stories has the same address. Only unreserved characters (RFC 3986 section 2.3), so that nobody escapes it otherwise.
 */
public final class SelectionAddress {
    /** More terms than a person chooses; each costs a look into the store. */
    public static final int MOST_TERMS = 10;

    private static final int LONGEST = 600;
    private static final String BETWEEN = "~";
    private static final Pattern ANY_SEPARATORS = Pattern.compile("[~:,;+=|&\\s]+");
    private static final Set<Term.Kind> KINDS = Set.of(Term.Kind.SECTION, Term.Kind.TAG, Term.Kind.AUTHOR);

    /** What the terms behind it are for. */
    private enum Group {
        ALL,
        ANY,
        NOT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Group> of(String word) {
            return Stream.of(values())
                    .filter(group -> group.word().equals(word))
                    .findFirst();
        }
    }

    private SelectionAddress() {}

    /**
     * The address of this selection; that of the section, tag or author where it is nothing else. Absent when it holds
     * nothing whatever comes, names a section that there is not, or more terms than may be.
     */
    public static Optional<FeedAddress> of(Selection selection, Publication publication) {
        return canonical(selection, publication).map(SelectionAddress::address);
    }

    /** The address that is meant by what stands behind {@code of/}, in whatever order and with whatever between. */
    public static Optional<FeedAddress> meant(String text, Publication publication) {
        return parsed(text).flatMap(selection -> of(selection, publication));
    }

    /** What the feed at this address selects; absent for every other address, and for another spelling of this one. */
    public static Optional<Selection> selection(FeedAddress address, Publication publication) {
        return address.path().startsWith(FeedAddress.CHOSEN)
                ? parsed(address.path().substring(FeedAddress.CHOSEN.length()))
                        .flatMap(selection -> canonical(selection, publication))
                        .filter(selection -> address(selection).equals(address))
                : Optional.empty();
    }

    private static Optional<Selection> parsed(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<Group, Set<Term>> terms = new EnumMap<>(Group.class);
        var words = List.of(ANY_SEPARATORS.split(text.strip())).iterator();
        Group group = Group.ALL;
        while (words.hasNext()) {
            String word = words.next().toLowerCase(Locale.ROOT);
            Optional<Group> next = Group.of(word);
            if (next.isPresent()) {
                group = next.get();
                continue;
            }
            Optional<Term.Kind> kind =
                    KINDS.stream().filter(one -> one.word().equals(word)).findFirst();
            String slug = words.hasNext() ? Slug.of(words.next()) : "";
            if (kind.isEmpty() || slug.isEmpty()) {
                return Optional.empty();
            }
            terms.computeIfAbsent(group, none -> new LinkedHashSet<>()).add(new Term(kind.get(), slug));
        }
        return Optional.of(terms)
                .filter(named -> !named.isEmpty())
                .map(named -> new Selection(
                        terms.getOrDefault(Group.ALL, Set.of()),
                        terms.getOrDefault(Group.ANY, Set.of()),
                        terms.getOrDefault(Group.NOT, Set.of())));
    }

    private static Optional<Selection> canonical(Selection given, Publication publication) {
        Set<Term> all = present(given.all(), publication);
        Set<Term> any = present(given.any(), publication);
        Set<Term> not = present(given.not(), publication);
        boolean hadAny = !any.isEmpty();
        any.removeAll(not);
        boolean holdsNothing = (hadAny && any.isEmpty()) || all.stream().anyMatch(not::contains);
        if (any.stream().anyMatch(all::contains)) {
            any.clear();
        }
        if (any.size() == 1) {
            all.addAll(any);
            any.clear();
        }
        int terms = all.size() + any.size() + not.size();
        boolean isKnown = Stream.of(all, any, not)
                .flatMap(Collection::stream)
                .allMatch(term -> KINDS.contains(term.kind())
                        && (term.kind() != Term.Kind.SECTION
                                || publication.section(term.slug()).isPresent()));
        return holdsNothing || terms > MOST_TERMS || !isKnown
                ? Optional.empty()
                : Optional.of(new Selection(all, any, not));
    }

    /** A section is called as it is now, so that the address outlives its name. */
    private static Set<Term> present(Set<Term> terms, Publication publication) {
        return terms.stream()
                .map(term -> term.kind() == Term.Kind.SECTION ? present(term, publication) : term)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Term present(Term term, Publication publication) {
        Predicate<Section> wasCalledSo = section -> section.was().contains(term.slug());
        return publication.section(term.slug()).isPresent()
                ? term
                : publication.sections().stream()
                        .filter(wasCalledSo)
                        .findFirst()
                        .map(section -> Term.section(section.slug()))
                        .orElse(term);
    }

    private static FeedAddress address(Selection selection) {
        boolean isOneTerm = selection.any().isEmpty()
                && selection.not().isEmpty()
                && selection.all().size() == 1;
        if (isOneTerm) {
            Term term = selection.all().iterator().next();
            return term.kind() == Term.Kind.SECTION ? new FeedAddress(term.slug()) : FeedAddress.of(term);
        }
        if (selection.equals(Selection.EVERYTHING)) {
            return FeedAddress.ALL;
        }
        return new FeedAddress(FeedAddress.CHOSEN
                + Stream.of(
                                group(Group.ALL, selection.all()),
                                group(Group.ANY, selection.any()),
                                group(Group.NOT, selection.not()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static Optional<String> group(Group group, Set<Term> terms) {
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(group.word()
                        + BETWEEN
                        + terms.stream()
                                .map(term -> term.kind().word() + BETWEEN + term.slug())
                                .collect(Collectors.joining(BETWEEN)));
    }
}
