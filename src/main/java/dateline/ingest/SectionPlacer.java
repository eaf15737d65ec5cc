package dateline.ingest;

import dateline.article.Slug;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the section of an article that does not name one, by the {@code match} words of the publication. */
final class SectionPlacer {
    private static final int SAMPLE = 20_000;
    private static final int TITLE_WEIGHT = 5;

    private record Words(String slug, Pattern pattern) {}

    private final Publication publication;
    private final List<Words> words;

    SectionPlacer(Publication publication) {
        this.publication = publication;
        this.words = publication.sections().stream()
                .filter(section -> !section.match().isEmpty())
                .map(section -> new Words(section.slug(), pattern(section.match())))
                .toList();
    }

    /** The section that has this slug, title, or former slug. */
    Optional<String> named(String text) {
        String slug = Slug.of(text);
        return publication.sections().stream()
                .filter(section -> section.slug().equals(slug)
                        || Slug.of(section.title()).equals(slug)
                        || section.was().contains(slug))
                .map(Section::slug)
                .findFirst();
    }

    /** The section most of whose words stand in the article; a word in the title counts five times; the first wins a tie. */
    Optional<String> matching(String title, String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String best = "";
        long most = 0;
        for (var section : words) {
            long hits =
                    TITLE_WEIGHT * section.pattern().matcher(title).results().count()
                            + section.pattern().matcher(sample).results().count();
            if (hits > most) {
                most = hits;
                best = section.slug();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Where everything else goes. */
    String otherwise() {
        return publication.defaultSection();
    }

    private static Pattern pattern(List<String> match) {
        String any = match.stream()
                .filter(word -> !word.isBlank())
                .map(SectionPlacer::bounded)
                .collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whole words only, in scripts that part words. */
    private static String bounded(String word) {
        String quoted = Pattern.quote(word.strip());
        boolean unparted = word.codePoints().anyMatch(Character::isIdeographic);
        return unparted ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{M}\\p{N}])";
    }
}
