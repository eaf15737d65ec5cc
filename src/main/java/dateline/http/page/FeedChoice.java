package dateline.http.page;

import dateline.article.Selection;
import dateline.article.Slug;
import dateline.article.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody has chosen in the feed builder: terms such as {@code tag:harbour}, and lists of names. */
public record FeedChoice(Selection selection) {
    /** Beyond these nobody reads on. */
    private static final int MOST_VALUES = 40;

    private static final Pattern COMMA = Pattern.compile("[,;\\n]");

    /** What these parameters of a query choose: {@code all}, {@code any}, {@code not}, and each with a kind of names. */
    public static FeedChoice of(Map<String, List<String>> parameters) {
        return new FeedChoice(
                new Selection(terms("all", parameters), terms("any", parameters), terms("not", parameters)));
    }

    static String field(String group, Term.Kind kind) {
        return group + "-" + kind.word() + "s";
    }

    private static Set<Term> terms(String group, Map<String, List<String>> parameters) {
        Stream<Term> written = values(parameters, group).map(FeedChoice::term).flatMap(Optional::stream);
        Stream<Term> named = Stream.of(Term.Kind.SECTION, Term.Kind.TAG, Term.Kind.AUTHOR)
                .flatMap(kind -> values(parameters, field(group, kind))
                        .map(Slug::of)
                        .filter(slug -> !slug.isEmpty())
                        .map(slug -> new Term(kind, slug)));
        return Stream.concat(written, named).limit(MOST_VALUES).collect(Collectors.toSet());
    }

    private static Stream<String> values(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A name without a kind is a tag. */
    private static Optional<Term> term(String text) {
        int colon = text.indexOf(':');
        String slug = Slug.of(text.substring(colon + 1));
        Optional<Term.Kind> kind = colon < 0
                ? Optional.of(Term.Kind.TAG)
                : Stream.of(Term.Kind.values())
                        .filter(one ->
                                one.word().equals(text.substring(0, colon).strip()))
                        .findFirst();
        return slug.isEmpty() ? Optional.empty() : kind.map(one -> new Term(one, slug));
    }

    /** Whether nothing was chosen. */
    public boolean isEmpty() {
        return selection.equals(Selection.EVERYTHING);
    }

    Set<Term> terms(String group) {
        return switch (group) {
            case "all" -> selection.all();
            case "any" -> selection.any();
            default -> selection.not();
        };
    }
}
