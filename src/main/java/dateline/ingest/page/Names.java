package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of a byline as it is printed: {@code By Mara Lindqvist and Jonas Weir, staff writers}. */
final class Names {
    private static final int MAX_CHARS = 60;
    private static final Pattern OPENING = Pattern.compile(
            "^(?:written by|posted by|published by|reported by|words by|text by|story by|by|von|par|por|di|da|door|av|af|autor(?:in)?|author|auteur|yazar|text|foto|\u0430\u0432\u0442\u043e\u0440|od|przez|ecrit par|\u00e9crit par|escrito por|scritto da|publi\u00e9 par|publicado por|geschrieben von|ein artikel von|ein beitrag von|eine analyse von|ein kommentar von|interview von)(?:\\s*[:\uff1a]\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:,|;|\\||/|&|\u2022|\u00b7| and | und | et | y | e | en | og | och | i | \u0438 | ja | ve | with | mit )\\s*");
    private static final Pattern CUT = Pattern.compile(
            "\\s*(?:\\(|\\[|<|@| - | \u2013 | \u2014 |\\bposted\\b|\\bpublished\\b|\\bupdated\\b|\\bon \\b|\\d{1,2}[:./]\\d|\\b(?:19|20)\\d{2}\\b).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_NAMES = Set.of(
            "staff",
            "admin",
            "administrator",
            "editor",
            "editors",
            "redaktion",
            "redaction",
            "redacci\u00f3n",
            "redazione",
            "la redazione",
            "reda\u00e7\u00e3o",
            "staff writer",
            "staff reporter",
            "news desk",
            "webmaster",
            "user",
            "guest",
            "anonymous",
            "unknown",
            "author",
            "correspondent",
            "reporter",
            "senior writer",
            "contributor",
            "die redaktion",
            "la r\u00e9daction",
            "r\u00e9daction",
            "editorial staff",
            "senior editor",
            "freelance writer",
            "null",
            "none",
            "undefined",
            "view all posts",
            "read more",
            "follow",
            "more",
            "about",
            "team",
            "share",
            "print",
            "home",
            "blog",
            "news",
            "n/a",
            "default");

    private Names() {}

    static List<String> in(String byline) {
        var names = new ArrayList<String>();
        String rest = OPENING.matcher(byline.strip()).replaceFirst("");
        for (String part : BETWEEN.split(rest)) {
            String name = CUT.matcher(OPENING.matcher(part.strip()).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    static boolean beginsAsByline(String text) {
        return OPENING.matcher(text).lookingAt();
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > MAX_CHARS || name.contains("://") || name.contains("www.")) {
            return false;
        }
        boolean letter = name.chars().anyMatch(Character::isLetter);
        return letter && Words.count(name) <= 6 && !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
