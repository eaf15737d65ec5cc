package dateline.ingest;

import dateline.article.Author;
import dateline.article.Slug;
import dateline.article.WebUrl;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes authors of bylines: {@code By Ada Quill and Ben Marsh, Staff Writers} names two people. */
final class Bylines {
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:words|text|texte|story|reporting|written|posted|published|reported)\\s*)?(?:by|von|par|por|di|door|av|af|autor(?:a)?:|author(?:s)?:|от)[\\s:]+|^(?:words|text|texte|story|foto"
                    + " und text|author|authors|autor|autorin):\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[<(\\[]?\\s*([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)\\s*[>)\\]]?");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?:the\\s)?(?:.*\\b)?(?:staff|reporters?|correspondents?|editors?|writers?|columnists?|contributors?|newsroom"
                    + "|redakteur(?:in)?|redaktion|korrespondent(?:in)?|journalistes?|rédaction|redacción|redazione|redactie)(?:\\b.*)?$");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:the\\s|our\\s)?(?:senior\\s)?(?:staff|staff reporters?|staff"
                    + " writers?|reporters?|correspondents?|editors?|writers?|columnists?|contributors?|newsroom|admin)");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[;|/•·]\\s+|\\s+[|/•·–—]\\s+|\\s*,\\s*(?:and|und|et|och|og|en)\\s+|\\s+(?:and|und|et|och|og|&|with|mit|avec)\\s+|\\s*[,،、]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_SEPARATOR = Pattern.compile("\\s+(?:y|e|en|i|и)\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|phd|ph\\.d|md|m\\.d|mba|esq)\\.?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|www\\.\\S+|@\\S+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[].*?[)\\]]");

    private Bylines() {}

    /** The authors in the order of the bylines, each once. */
    static List<Author> authors(List<Byline> bylines) {
        var authors = new LinkedHashMap<String, Author>();
        for (var byline : bylines.subList(0, Math.min(bylines.size(), IngestLimits.LIST))) {
            List<String> names = byline.isOne() ? name(byline.name()) : names(byline.name());
            boolean one = names.size() == 1;
            for (var name : names) {
                Optional<String> uri =
                        one ? byline.uri().flatMap(WebUrl::lenient).map(WebUrl::toString) : Optional.empty();
                Optional<String> email = one
                        ? byline.email()
                                .or(() -> mail(FieldText.line(byline.name(), 1_000)))
                                .flatMap(Bylines::mail)
                        : Optional.empty();
                String key = Slug.of(name).isEmpty() ? name : Slug.of(name);
                if (authors.size() < IngestLimits.LIST) {
                    authors.merge(key, new Author(name, uri, email), Bylines::merged);
                }
            }
        }
        return List.copyOf(authors.values());
    }

    /** The name of one author, at its word but for a mailbox; nothing for an account that is nobody's. */
    private static List<String> name(String told) {
        String line = FieldText.line(told, 1_000);
        String name = FieldText.line(trimmed(MAIL.matcher(line).replaceAll(" ")), IngestLimits.NAME);
        boolean person = name.codePoints().anyMatch(Character::isLetter)
                && !ADDRESS.matcher(name).matches()
                && !NOBODY.matcher(name).matches();
        return person ? List.of(name) : mailName(line);
    }

    /** The names in a byline as printed: people, or the desk when it names nobody else. */
    static List<String> names(String byline) {
        String line = FieldText.line(byline, 1_000);
        String plain = BRACKETS.matcher(MAIL.matcher(line).replaceAll(" "))
                .replaceAll("")
                .strip();
        String unprefixed = PREFIX.matcher(plain).replaceFirst("");
        var names = new ArrayList<String>();
        var desks = new ArrayList<String>();
        for (String part : SEPARATOR.split(unprefixed)) {
            if (!names.isEmpty() && SUFFIX.matcher(part.strip()).matches()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + part.strip());
            } else {
                addNames(names, desks, part);
            }
        }
        names.addAll(names.isEmpty() ? desks : List.of());
        return names.isEmpty() && !line.isEmpty() ? mailName(line) : List.copyOf(names);
    }

    private static void addNames(List<String> names, List<String> desks, String part) {
        String[] halves = SHORT_SEPARATOR.split(part);
        boolean people = halves.length > 1
                && List.of(halves).stream().allMatch(half -> half.strip().contains(" "));
        for (String half : people ? halves : new String[] {part}) {
            String name = FieldText.line(trimmed(half), IngestLimits.NAME);
            boolean named = name.codePoints().anyMatch(Character::isLetter);
            if (named && !ADDRESS.matcher(name).matches()) {
                boolean role = ROLE.matcher(name).matches();
                if (!role) {
                    names.add(name);
                } else if (!NOBODY.matcher(name).matches()) {
                    desks.add(name);
                }
            }
        }
    }

    /** A byline that is a mailbox and a name in brackets, as RSS has it (RSS 2.0, author). */
    private static List<String> mailName(String line) {
        var bracketed = Pattern.compile("[(<]([^()<>@]{2,})[)>]").matcher(line);
        return MAIL.matcher(line).find() && bracketed.find()
                ? List.of(bracketed.group(1).strip())
                : List.of();
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s,;:.\\-–—]+|[\\s,;:\\-–—]+$", "");
    }

    private static Optional<String> mail(String text) {
        var matcher = MAIL.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Author merged(Author a, Author b) {
        return new Author(a.name(), a.uri().or(b::uri), a.email().or(b::email));
    }
}
