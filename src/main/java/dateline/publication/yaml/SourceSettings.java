package dateline.publication.yaml;

import dateline.article.SpellingAdvice;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.Replacement;
import dateline.publication.SourceTerms.SourceWebhookTerms;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one of {@code sources}. */
final class SourceSettings {
    static final List<String> KEYS = List.of(
            "feed",
            "pages",
            "sitemap",
            "webhook",
            "every",
            "section",
            "rights",
            "third-party",
            "keep-ids",
            "full-text",
            "selectors",
            "replace",
            "idle-alarm",
            "images",
            "allow-private",
            "robots",
            "authorization",
            "websub");
    static final List<String> REPLACE_KEYS = List.of("find", "with");
    static final List<String> WEBHOOK_KEYS = List.of("sender", "secret", "header");

    private static final List<String> ORIGINS = List.of("feed", "pages", "sitemap", "webhook");
    private static final List<String> SENDERS = List.of("ghost", "wordpress");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern PRIVATE_HOST =
            Pattern.compile("(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_IDLE_HOURS = 8_760;

    private final Optional<Publication> publication;
    private final SelectorSettings selectors;

    SourceSettings(Optional<Publication> publication, Function<String, Optional<String>> selectorMistake) {
        this.publication = publication;
        this.selectors = new SelectorSettings(selectorMistake);
    }

    Optional<SourceTerms> read(YamlValue place) {
        return YamlMap.in(place, "Write " + place.key() + ": { feed: https://www.wire.example/feed.xml }")
                .map(settings -> terms(settings, place));
    }

    private SourceTerms terms(YamlMap settings, YamlValue place) {
        settings.allowOnly(KEYS);
        Kind kind = kind(settings, place);
        return new SourceTerms(
                place.key(),
                kind,
                addresses(settings, kind),
                settings.value("every").flatMap(Interval::read).orElse(Interval.USUAL),
                section(settings),
                settings.value("rights").flatMap(YamlValue::asText),
                yesOrNo(settings, "third-party"),
                yesOrNo(settings, "keep-ids"),
                yesOrNo(settings, "full-text"),
                selectors.read(settings),
                replacements(settings),
                settings.value("idle-alarm")
                        .flatMap(value -> value.asNumber(1, MOST_IDLE_HOURS))
                        .map(Duration::ofHours),
                oneOf(settings, "images", List.of("measure", "keep")).equals("measure"),
                privateHosts(settings),
                !oneOf(settings, "robots", List.of("obey", "ignore")).equals("ignore"),
                settings.value("authorization").flatMap(SourceSettings::variable),
                settings.value("webhook")
                        .flatMap(value -> YamlMap.in(value, "Write webhook: { sender: ghost, secret: GHOST_SECRET }"))
                        .map(SourceSettings::webhook),
                settings.value("websub").flatMap(YamlValue::asTruth));
    }

    /** A source has one origin; whoever wants two writes two sources. */
    private static Kind kind(YamlMap settings, YamlValue place) {
        List<String> told =
                ORIGINS.stream().filter(key -> settings.value(key).isPresent()).toList();
        if (told.isEmpty()) {
            place.complain(
                    "it does not say where its stories come from.", "Write one of " + String.join(", ", ORIGINS) + ".");
        } else if (told.size() > 1) {
            place.complain(
                    "it has " + String.join(" and ", told) + ", but a source has one origin.",
                    "Make a source of each.");
        }
        return told.isEmpty() ? Kind.FEED : Kind.valueOf(told.get(0).toUpperCase(Locale.ROOT));
    }

    private static List<URI> addresses(YamlMap settings, Kind kind) {
        return switch (kind) {
            case FEED, SITEMAP ->
                settings.value(kind.word()).flatMap(WebUrlSetting::read).stream()
                        .toList();
            case PAGES ->
                settings.members("pages").stream()
                        .flatMap(member -> WebUrlSetting.read(member).stream())
                        .distinct()
                        .toList();
            case WEBHOOK -> List.of();
        };
    }

    private Optional<String> section(YamlMap settings) {
        Optional<YamlValue> place = settings.value("section");
        Optional<String> slug = place.flatMap(YamlValue::asWord).map(word -> publication
                .flatMap(read -> read.presentSection(word))
                .map(Section::slug)
                .orElse(word));
        List<String> known = publication.stream()
                .flatMap(read -> read.sections().stream())
                .map(Section::slug)
                .toList();
        if (slug.isPresent() && publication.isPresent() && !known.contains(slug.get())) {
            place.get()
                    .complain(
                            "there is no section " + Quotation.of(slug.get()) + ".",
                            SpellingAdvice.nearest(slug.get(), known)
                                    .map(meant -> "Did you mean " + meant + "?")
                                    .orElse("The sections are " + String.join(", ", known) + "."));
        }
        return slug;
    }

    private static boolean yesOrNo(YamlMap settings, String key) {
        return settings.value(key).flatMap(YamlValue::asTruth).orElse(false);
    }

    /** The word of this key; the empty text when it is left out. */
    private static String oneOf(YamlMap settings, String key, List<String> words) {
        Optional<YamlValue> place = settings.value(key);
        Optional<String> word = place.flatMap(YamlValue::asWord);
        if (word.isPresent() && !words.contains(word.get())) {
            place.get()
                    .complain(
                            Quotation.of(word.get()) + " is not possible here.",
                            "Write " + String.join(" or ", words) + ".");
        }
        return word.orElse("");
    }

    private static List<Replacement> replacements(YamlMap settings) {
        var replacements = new ArrayList<Replacement>();
        for (YamlValue member : settings.members("replace")) {
            YamlMap.in(member, "Write replace: [{ find: …, with: … }]").ifPresent(map -> {
                map.allowOnly(REPLACE_KEYS);
                String find = map.required("find", "Write the text that is to be replaced.")
                        .flatMap(YamlValue::asExactText)
                        .orElse("");
                String with = map.value("with").flatMap(YamlValue::asExactText).orElse("");
                if (!find.isEmpty()) {
                    replacements.add(new Replacement(find, with));
                }
            });
        }
        return replacements;
    }

    private static Set<String> privateHosts(YamlMap settings) {
        var hosts = new LinkedHashSet<String>();
        for (YamlValue member : settings.members("allow-private")) {
            Optional<String> host = member.asWord().map(word -> word.toLowerCase(Locale.ROOT));
            if (host.isPresent() && !PRIVATE_HOST.matcher(host.get()).matches()) {
                member.complain(
                        Quotation.of(host.get()) + " is no host.", "Write one such as cms.internal or 10.0.0.5:8080.");
            } else {
                host.ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    private static SourceWebhookTerms webhook(YamlMap settings) {
        settings.allowOnly(WEBHOOK_KEYS);
        settings.required("sender", "Write ghost or wordpress.");
        String sender = oneOf(settings, "sender", SENDERS);
        Optional<String> secret = settings.required(
                        "secret", "Write the name of the environment variable that holds the secret.")
                .flatMap(SourceSettings::variable);
        String usual = sender.equals("ghost") ? "X-Ghost-Signature" : "X-WP-Webhook-Signature";
        Optional<YamlValue> headerPlace = settings.value("header");
        Optional<String> header = headerPlace.flatMap(YamlValue::asWord);
        if (header.isPresent() && !HEADER.matcher(header.get()).matches()) {
            headerPlace.get().complain(Quotation.of(header.get()) + " is no header.", "Write one such as " + usual);
        }
        return new SourceWebhookTerms(sender, secret.orElse(""), header.orElse(usual));
    }

    /** A secret that was written into the file by mistake is not repeated. */
    private static Optional<String> variable(YamlValue value) {
        Optional<String> name =
                value.asWord().filter(word -> VARIABLE.matcher(word).matches());
        if (name.isEmpty()) {
            value.complain(
                    "here stands no name of an environment variable.",
                    "Set a variable such as WIRE_SECRET for Dateline, and write its name here, never the secret.");
        }
        return name;
    }
}
