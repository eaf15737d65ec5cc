package dateline.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt lets us fetch (RFC 9309): the groups of our name, or else those of {@code *}; of the rules that match the
 * longest one, and of two that are equally long the one that allows.
 */
final class RobotsRules {
    static final RobotsRules NONE = new RobotsRules(List.of(), Optional.empty());
    private static final String EVERYBODY = "*";

    private final List<Rule> rules;
    private final Optional<Duration> crawlDelay;

    private RobotsRules(List<Rule> rules, Optional<Duration> crawlDelay) {
        this.rules = List.copyOf(rules);
        this.crawlDelay = crawlDelay;
    }

    private record Rule(boolean allows, String pattern) {}

    /** Rules as they are gathered, of our own groups and of everybody's. */
    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
        private boolean isNamed;
    }

    /** @param token our name in it, in lower case */
    static RobotsRules parse(String text, String token) {
        var ours = new Group();
        var everybody = new Group();
        boolean inOurs = false;
        boolean inEverybody = false;
        boolean inNames = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String bare = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
            int colon = bare.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                inOurs = (inNames && inOurs) || isName(value, token);
                inEverybody = (inNames && inEverybody) || value.equals(EVERYBODY);
                inNames = true;
                ours.isNamed |= inOurs;
            } else if (List.of("allow", "disallow", "crawl-delay").contains(key)) {
                inNames = false;
                if (inOurs) {
                    take(ours, key, value);
                }
                if (inEverybody) {
                    take(everybody, key, value);
                }
            }
        }
        Group group = ours.isNamed ? ours : everybody;
        return new RobotsRules(group.rules, group.delay);
    }

    /** A name in the file may carry a version: {@code dateline/1.0}. */
    private static boolean isName(String value, String token) {
        return value.toLowerCase(Locale.ROOT).replaceFirst("[/\\s].*", "").equals(token);
    }

    private static void take(Group group, String key, String value) {
        if (key.equals("crawl-delay")) {
            group.delay = value.matches("\\d{1,5}(\\.\\d{1,3})?")
                    ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1_000)))
                    : group.delay;
        } else if (!value.isEmpty()) {
            group.rules.add(new Rule(key.equals("allow"), value));
        }
    }

    /** Whether this may be fetched; {@code /robots.txt} always may. */
    boolean allows(String pathAndQuery) {
        if (pathAndQuery.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern.length();
            if (length >= longest && matches(rule.pattern, pathAndQuery)) {
                allowed = length > longest ? rule.allows : allowed || rule.allows;
                longest = length;
            }
        }
        return allowed;
    }

    Optional<Duration> crawlDelay() {
        return crawlDelay;
    }

    /** Piece by piece between the asterisks, each as early as possible: linear for each rule but for repeated pieces. */
    private static boolean matches(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String[] pieces = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean isLast = i == pieces.length - 1;
            if (isLast && toTheEnd) {
                return path.length() - pieces[i].length() >= at && path.endsWith(pieces[i]);
            }
            int found = path.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return !toTheEnd || at == path.length();
    }
}
