package dateline.publication.yaml;

import dateline.article.Selection;
import dateline.article.Slug;
import dateline.article.SpellingAdvice;
import dateline.article.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code all}, {@code any} and {@code not} of a named feed: lists of terms such as {@code section:world}. */
final class SelectionSettings {
    static final List<String> KEYS = List.of("all", "any", "not");

    private static final List<Term.Kind> KINDS = List.of(Term.Kind.values());

    private final Set<String> sections;
    private final FeedSlugs feedSlugs;

    /** @param sections the slugs that a term {@code section:…} can name */
    SelectionSettings(Set<String> sections, FeedSlugs feedSlugs) {
        this.sections = sections;
        this.feedSlugs = feedSlugs;
    }

    /** @param place of the feed that selects */
    Selection read(YamlMap feed, YamlValue place) {
        if (KEYS.stream().allMatch(key -> feed.value(key).isEmpty())) {
            place.complain(
                    "the feed does not say which stories it holds.", "Write any: [section:news], or all: or not:.");
        }
        return read(feed);
    }

    /** What these keys say; everything where none of them is there. */
    Selection read(YamlMap feed) {
        Set<Term> all = terms(feed.members("all"), Set.of());
        Set<Term> any = terms(feed.members("any"), Set.of());
        var wanted = new LinkedHashSet<Term>(all);
        wanted.addAll(any);
        return new Selection(all, any, terms(feed.members("not"), wanted));
    }

    private Set<Term> terms(List<YamlValue> members, Set<Term> contradicted) {
        var terms = new LinkedHashSet<Term>();
        for (YamlValue member : members) {
            Optional<Term> term = term(member);
            if (term.filter(contradicted::contains).isPresent()) {
                member.complain(term.get() + " is both asked for and ruled out.", "Take one of the two away.");
            }
            term.ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<Term> term(YamlValue member) {
        if (member.node() instanceof MappingNode) {
            member.complain("here is a space after the colon.", "Write kind and name together, such as tag:harbour.");
            return Optional.empty();
        }
        return member.asWord().flatMap(text -> term(text, member));
    }

    private Optional<Term> term(String text, YamlValue member) {
        int colon = text.indexOf(':');
        String word = text.substring(0, Math.max(colon, 0));
        String slug = Slug.of(text.substring(colon + 1));
        Optional<Term.Kind> kind =
                KINDS.stream().filter(known -> known.word().equals(word)).findFirst();
        if (kind.isEmpty() || slug.isEmpty()) {
            member.complain(Quotation.of(text) + " is no kind:name.", adviceForKind(word, slug));
            return Optional.empty();
        }
        if (kind.get() == Term.Kind.SECTION && !sections.contains(slug)) {
            member.complain(
                    "there is no section " + Quotation.of(slug) + ".", feedSlugs.adviceForSection(slug, sections));
            return Optional.empty();
        }
        return Optional.of(new Term(kind.get(), slug));
    }

    private String adviceForKind(String kind, String slug) {
        if (slug.isEmpty()) {
            return "Write one such as section:world, tag:harbour, author:mara-lindqvist or source:wire.";
        }
        if (kind.isEmpty()) {
            return "Write " + (sections.contains(slug) ? "section:" : "tag:") + slug;
        }
        List<String> words = KINDS.stream().map(Term.Kind::word).toList();
        return SpellingAdvice.nearest(kind, words)
                .map(meant -> "Write " + meant + ":" + slug)
                .orElse("The kinds are " + String.join(", ", words) + ".");
    }
}
