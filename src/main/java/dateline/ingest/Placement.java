package dateline.ingest;

import dateline.article.Slug;
import dateline.ingest.model.RawArticle;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where an article stands.
 *
 * @param section slug of the primary one
 * @param sections slugs of further ones
 * @param tags each once
 */
record Placement(String section, List<String> sections, List<String> tags) {
    Placement {
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
    }

    /** Told, then the folder, then a word of the metadata, then the words of the text, then the default section. */
    static Placement of(
            RawArticle rawArticle,
            Optional<String> folder,
            String title,
            String text,
            SectionPlacer placer,
            Repairs repairs) {
        var tags = new ArrayList<>(rawArticle.tags());
        Optional<String> named = rawArticle.section().flatMap(placer::named);
        boolean found = repairs.isFound("section");
        if (rawArticle.section().isPresent() && named.isEmpty()) {
            String word = FieldText.line(rawArticle.section().get(), IngestLimits.TAG);
            tags.add(word);
            repairs.drop("section", "There is no section \"" + word + "\"; it was kept as a tag.");
        }
        Optional<String> told = named.filter(slug -> !found);
        Optional<String> folded = folder.flatMap(placer::named);
        String section = told.or(() -> folded).or(() -> named).orElseGet(() -> guessed(title, text, placer, repairs));
        if (told.isEmpty() && folded.isPresent()) {
            repairs.atMost("section", 1);
        }
        return new Placement(section, further(rawArticle, section, placer, tags, repairs), clean(tags));
    }

    private static String guessed(String title, String text, SectionPlacer placer, Repairs repairs) {
        Optional<String> matching = placer.matching(title, text);
        if (matching.isPresent()) {
            repairs.repair("Its words placed it in the section \"" + matching.get() + "\".");
            repairs.confidence("section", 0.6);
            return matching.get();
        }
        repairs.repair("Nothing places it; it went to the default section \"" + placer.otherwise() + "\".");
        repairs.confidence("section", 0.2);
        return placer.otherwise();
    }

    private static List<String> further(
            RawArticle rawArticle, String section, SectionPlacer placer, List<String> tags, Repairs repairs) {
        var slugs = new ArrayList<String>();
        for (var word : rawArticle.sections()) {
            Optional<String> slug = placer.named(word);
            if (slug.isEmpty()) {
                tags.add(word);
                repairs.repair("There is no section \"" + FieldText.line(word, IngestLimits.TAG)
                        + "\"; it was kept as a tag.");
            } else if (!slug.get().equals(section) && !slugs.contains(slug.get())) {
                slugs.add(slug.get());
            }
        }
        return slugs;
    }

    private static List<String> clean(List<String> tags) {
        var clean = new LinkedHashMap<String, String>();
        for (var tag : tags) {
            String line = FieldText.line(tag, IngestLimits.TAG).replaceFirst("^#(?=\\p{L})", "");
            String key = Slug.of(line).isEmpty() ? line : Slug.of(line);
            if (!line.isEmpty() && clean.size() < IngestLimits.LIST) {
                clean.putIfAbsent(key, line);
            }
        }
        return List.copyOf(clean.values());
    }
}
