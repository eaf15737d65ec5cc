package dateline.ingest;

import dateline.article.Slug;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Places articles into the sections of a publication, by name or by its {@code match} words. */
final class PublicationPlacer implements SectionPlacer {
    private static final int SAMPLE = 20_000;
    private static final int TITLE_WEIGHT = 5;

    private record Words(String slug, Pattern pattern) {}

    private final Publication publication;
    private final List<Words> words;

    PublicationPlacer(Publication publication) {
        this.publication = publication;
        this.words = publication.sections().stream()
                .filter(section -> !section.match().isEmpty())
                .map(section -> new Words(section.slug(), pattern(section.match())))
                .toList();
    }

    @Override
    public Optional<String> named(String text) {
        String slug = Slug.of(text);
        return publication.sections().stream()
                .filter(section -> section.slug().equals(slug)
                        || Slug.of(section.title()).equals(slug)
                        || section.was().contains(slug))
                .map(Section::slug)
                .findFirst();
    }

    /** The section most of whose words stand in the article; a word in the title counts five times; the first wins a tie. */
    @Override
    public Optional<String> matching(String title, String text) {
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

    @Override
    public String otherwise() {
        return publication.defaultSection();
    }

    private static Pattern pattern(List<String> match) {
        String any = match.stream()
                .filter(word -> !word.isBlank())
                .map(PublicationPlacer::bounded)
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
