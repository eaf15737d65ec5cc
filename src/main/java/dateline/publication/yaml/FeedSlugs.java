package dateline.publication.yaml;

import dateline.article.Slug;
import dateline.article.SpellingAdvice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that feeds stand under in addresses, now and formerly: no two feeds may share one. */
final class FeedSlugs {
    private static final Set<String> RESERVED = Set.of("all", "tag", "author");

    /** Who holds a name, told to whoever wants it too. */
    private record Holder(YamlValue place, String claim) {}

    private final Map<String, Holder> holders = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** Takes the slug that a section or feed has now. */
    void take(String slug, YamlValue place) {
        if (isUsable(slug, place)) {
            claim(slug, new Holder(place, "is the name of " + place.field()), place);
        }
    }

    /** Takes the slugs that a section or feed had before; gives those that are sound. */
    List<String> takeFormer(YamlMap settings, String slug) {
        var former = new ArrayList<String>();
        for (YamlValue member : settings.members("was")) {
            Optional<String> old = member.asWord().filter(word -> isUsable(word, member));
            if (old.isPresent()
                    && claim(old.get(), new Holder(member, "is a former name in " + member.field()), member)) {
                renamed.put(old.get(), slug);
                former.add(old.get());
            }
        }
        return List.copyOf(former);
    }

    /** What to write instead of the name of a section that does not exist. */
    String adviceForSection(String unknown, Collection<String> sections) {
        return Optional.ofNullable(renamed.get(unknown))
                .map(now -> "It is called " + now + " now.")
                .or(() -> SpellingAdvice.nearest(unknown, sections).map(meant -> "Did you mean " + meant + "?"))
                .orElse("The sections are " + String.join(", ", sections) + ".");
    }

    private boolean claim(String slug, Holder claimant, YamlValue place) {
        Holder holder = holders.putIfAbsent(slug, claimant);
        if (holder != null) {
            place.complain(
                    "%s %s already (line %d).".formatted(Quotation.of(slug), holder.claim, holder.place.line()),
                    "Choose another name: it stands in the feed's address, and each address leads to one feed.");
        }
        return holder == null;
    }

    private static boolean isUsable(String slug, YamlValue place) {
        String proper = Slug.of(slug);
        if (!slug.equals(proper)) {
            String advice = proper.isEmpty() ? "Write one such as world or local-news." : "Write " + proper;
            place.complain(Quotation.of(slug) + " cannot stand in an address.", advice);
            return false;
        }
        if (RESERVED.contains(slug)) {
            place.complain(
                    "the name " + Quotation.of(slug) + " is taken: Dateline makes feeds of that name itself.",
                    "Choose another one, such as " + slug + "-news.");
            return false;
        }
        return true;
    }
}
