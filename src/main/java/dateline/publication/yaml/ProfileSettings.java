package dateline.publication.yaml;

import dateline.article.Slug;
import dateline.article.SpellingAdvice;
import dateline.publication.ProfileTerms;
import dateline.publication.ProfileTerms.Demands;
import dateline.publication.ProfileTerms.ElementTerms;
import dateline.publication.ProfileTerms.Pictures;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code profiles} of {@code partners.yaml}: dialects that the newsroom has described itself (PART-09). */
final class ProfileSettings {
    private static final List<String> KEYS = List.of(
            "read",
            "namespaces",
            "zone",
            "guid",
            "channel",
            "item",
            "withdrawn",
            "html",
            "pictures",
            "needs",
            "wishes");
    private static final List<String> DEMANDS = List.of("picture", "author", "title", "words", "days");
    private static final String TAKEDOWN_ADVICE =
            "Write what tells the platform to take a story down, such as { description: notice }";
    private static final String READ_ADVICE =
            "Write the day on which you read the platform's rules, such as 2026-11-29; dateline lint tells it.";
    private static final String EACH = "each";
    private static final List<String> LISTS = List.of("related");

    private static final List<String> CHANNEL_WORDS = List.of("updated", "rights");
    private static final List<String> ITEM_WORDS = List.of(
            "id",
            "title",
            "link",
            "text",
            "text-cdata",
            "summary",
            "published",
            "updated",
            "expires",
            "language",
            "authors",
            "category",
            "categories",
            "picture",
            "picture-url",
            "credit",
            "caption",
            "rights");
    private static final List<String> WITHDRAWN_WORDS =
            List.of("id", "title", "link", "notice", "published", "updated");
    private static final List<String> RELATED_WORDS = List.of("title", "link");

    private static final Pattern NAME =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9]{0,19}):)?([A-Za-z][A-Za-z0-9_.-]{0,39})");
    private static final Pattern PREFIX = Pattern.compile("(?!xml)[A-Za-z][A-Za-z0-9]{0,19}");
    private static final ByteSize PICTURE = new ByteSize(1_000, 1_000_000_000, "1 kB to 1 GB");
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_WORDS = 10_000;
    private static final int MOST_DAYS = 3_650;

    private final Set<String> taken;

    /** @param taken names of the dialects that are there already */
    ProfileSettings(Set<String> taken) {
        this.taken = taken;
    }

    /** Those that are described, by their names, in the order of the file. */
    Map<String, ProfileTerms> read(Map<String, YamlValue> places) {
        Map<String, ProfileTerms> profiles = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            if (!name.equals(Slug.of(name)) || taken.contains(name)) {
                place.complain(
                        Quotation.of(name) + " cannot be the name of a profile.",
                        "Write small letters, digits and hyphens, and no name that Dateline has already.");
            }
            YamlMap.in(place, "Write " + place.key() + ": and below it, indented, item: { description: text }")
                    .ifPresent(settings -> profiles.put(name, profile(name, settings)));
        });
        return profiles;
    }

    private static ProfileTerms profile(String name, YamlMap settings) {
        settings.allowOnly(KEYS);
        Map<String, String> namespaces = namespaces(settings);
        return new ProfileTerms(
                name,
                settings.required("read", READ_ADVICE)
                        .flatMap(ProfileSettings::date)
                        .orElse(LocalDate.EPOCH),
                namespaces,
                settings.value("zone").flatMap(ProfileSettings::zone).orElse(ZoneOffset.UTC),
                settings.value("guid")
                        .flatMap(value -> known(value, List.of("id", "link")))
                        .filter("link"::equals)
                        .isPresent(),
                elements(settings.value("channel"), CHANNEL_WORDS, namespaces),
                elements(settings.required("item", "Write { description: text }"), ITEM_WORDS, namespaces),
                elements(settings.required("withdrawn", TAKEDOWN_ADVICE), WITHDRAWN_WORDS, namespaces),
                html(settings),
                settings.value("pictures")
                        .flatMap(ProfileSettings::pictures)
                        .orElse(new Pictures(false, Long.MAX_VALUE)),
                settings.value("needs").flatMap(ProfileSettings::demands).orElse(Demands.NONE),
                settings.value("wishes").flatMap(ProfileSettings::demands).orElse(Demands.NONE));
    }

    private static Map<String, String> namespaces(YamlMap settings) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        settings.value("namespaces")
                .flatMap(place -> YamlMap.in(place, "Write { oa: 'https://platform.example/ns' }"))
                .map(YamlMap::values)
                .orElse(Map.of())
                .forEach((prefix, value) -> {
                    if (!PREFIX.matcher(prefix).matches()) {
                        value.complain(
                                Quotation.of(prefix) + " is no prefix.", "Write letters and digits, such as oa.");
                    }
                    value.asText()
                            .filter(address -> isAddress(address, value))
                            .ifPresent(address -> namespaces.put(prefix, address));
                });
        return namespaces;
    }

    private static boolean isAddress(String address, YamlValue value) {
        try {
            if (new URI(address).isAbsolute()) {
                return true;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        value.complain(Quotation.of(address) + " is no address of a namespace.", "Copy it from the platform's rules.");
        return false;
    }

    private static Optional<LocalDate> date(YamlValue value) {
        Optional<String> text = value.asWord();
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            value.complain(Quotation.of(text.orElse("")) + " is no day.", READ_ADVICE);
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> zone(YamlValue value) {
        Optional<String> text = value.asWord();
        try {
            return text.map(ZoneOffset::of);
        } catch (DateTimeException e) {
            value.complain(Quotation.of(text.orElse("")) + " is no offset from UTC.", "Write one such as '+09:00'.");
            return Optional.empty();
        }
    }

    private static List<ElementTerms> elements(
            Optional<YamlValue> place, List<String> words, Map<String, String> namespaces) {
        List<ElementTerms> elements = new ArrayList<>();
        place.flatMap(value -> YamlMap.in(value, "Write the name of an element and what stands in it."))
                .map(YamlMap::values)
                .orElse(Map.of())
                .forEach(
                        (name, value) -> element(name, value, words, namespaces).ifPresent(elements::add));
        return elements;
    }

    private static Optional<ElementTerms> element(
            String name, YamlValue value, List<String> words, Map<String, String> namespaces) {
        var parts = NAME.matcher(name);
        String prefix = parts.matches() ? Optional.ofNullable(parts.group(1)).orElse("") : "";
        if (!parts.matches() || (!prefix.isEmpty() && !namespaces.containsKey(prefix))) {
            value.complain(
                    Quotation.of(name) + " is no element.",
                    "Write its name, or a prefix of namespaces, a colon and its name, between quotes.");
            return Optional.empty();
        }
        if (value.node() instanceof MappingNode) {
            return repeated(prefix, parts.group(2), value, namespaces);
        }
        return value.asWord()
                .flatMap(word -> word.startsWith(ProfileTerms.CONSTANT) ? Optional.of(word) : known(value, words))
                .map(word -> new ElementTerms(prefix, parts.group(2), word, List.of()));
    }

    private static Optional<ElementTerms> repeated(
            String prefix, String name, YamlValue value, Map<String, String> namespaces) {
        return YamlMap.in(value, "Write { each: related, refTitle: title, refUrl: link }")
                .map(settings -> {
                    String list = settings.required(EACH, "Write each: related.")
                            .flatMap(word -> known(word, LISTS))
                            .orElse("");
                    List<ElementTerms> within = new ArrayList<>();
                    settings.values().forEach((part, place) -> {
                        if (!part.equals(EACH)) {
                            element(part, place, RELATED_WORDS, namespaces).ifPresent(within::add);
                        }
                    });
                    return new ElementTerms(prefix, name, list, within);
                });
    }

    private static Set<String> html(YamlMap settings) {
        Set<String> html = new LinkedHashSet<>();
        settings.members("html").forEach(member -> member.asWord().ifPresent(html::add));
        return html.isEmpty() ? Set.of("p", "br", "a") : html;
    }

    private static Optional<Pictures> pictures(YamlValue place) {
        return YamlMap.in(place, "Write { https: true, bytes: 5 MB }").map(settings -> {
            settings.allowOnly(List.of("https", "bytes"));
            return new Pictures(
                    settings.value("https").flatMap(YamlValue::asTruth).orElse(false),
                    settings.value("bytes").flatMap(PICTURE::read).orElse(Long.MAX_VALUE));
        });
    }

    private static Optional<Demands> demands(YamlValue place) {
        return YamlMap.in(place, "Write { picture: true, title: 100 }").map(settings -> {
            settings.allowOnly(DEMANDS);
            return new Demands(
                    settings.value("picture").flatMap(YamlValue::asTruth).orElse(false),
                    settings.value("author").flatMap(YamlValue::asTruth).orElse(false),
                    number(settings, "title", MOST_CHARACTERS),
                    number(settings, "words", MOST_WORDS),
                    number(settings, "days", MOST_DAYS));
        });
    }

    private static OptionalInt number(YamlMap settings, String key, int most) {
        return settings.value(key).flatMap(value -> value.asNumber(1, most)).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Optional<String> known(YamlValue value, List<String> words) {
        Optional<String> word = value.asWord();
        if (word.isPresent() && !words.contains(word.get())) {
            value.complain(
                    "there is no " + Quotation.of(word.get()) + " that could stand here.",
                    SpellingAdvice.nearest(word.get(), words)
                            .map(meant -> "Did you mean " + meant + "?")
                            .orElse("There are " + String.join(", ", words) + "; a text of your own begins with =."));
            return Optional.empty();
        }
        return word;
    }
}
