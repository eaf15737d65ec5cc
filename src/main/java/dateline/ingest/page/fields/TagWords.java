package dateline.ingest.page.fields;

import dateline.ingest.text.WordComparison;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells the tags of a story, which are for people, from what a site's machines put among them. */
final class TagWords {
    private static final Pattern MACHINE = Pattern.compile(
            "_.*|\\p{XDigit}{8}-[\\p{XDigit}-]{20,}|\\p{XDigit}{24,}|\\d{5,}|(?:https?://|www\\.)\\S*|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|de|co\\.uk)"
                    + "|[a-z]{20,}|[a-z]+(?:-[a-z]+)*-(?:enabled|disabled)");
    private static final int SEVERAL = 3;

    /** A tag with the name of its kind before it: {@code Subject: Justice}. */
    private static final Pattern WITH_KIND = Pattern.compile("([\\p{L}][\\p{L} _-]{0,30}):\\s*(\\S.*)");

    private static final Pattern KIND_OF_TOPIC = Pattern.compile(
            "(?i).*\\b(?:subject|topic|theme|tag|keyword|entit(?:y|ie)|person|people|place|location|organi[sz]ation|company|sujet|tema|thema)s?\\b.*");

    /** What a newsroom's product is called, which tells no story from another. */
    private static final Set<String> PRODUCT = Set.of(
            "news",
            "newspaper",
            "nachrichten",
            "zeitung",
            "tageszeitung",
            "noticias",
            "notícias",
            "actualités",
            "notizie",
            "nyheter",
            "nyheder",
            "haber",
            "haberler",
            "wiadomości",
            "новости",
            "ニュ\u30fcス",
            "新聞",
            "新闻",
            "新聞社",
            "뉴스",
            "berita",
            "tin tức");

    private TagWords() {}

    /** Whether it is an address, a number, an identifier or a switch. */
    static boolean isMachine(String tag) {
        return MACHINE.matcher(tag).matches();
    }

    /** Whether these are the codes and slugs of a newsroom's system, all of them in capitals. */
    static boolean isCodes(List<String> tags) {
        return tags.size() > 1
                && tags.stream()
                        .allMatch(tag -> tag.chars().noneMatch(Character::isLowerCase)
                                && tag.chars().anyMatch(Character::isUpperCase));
    }

    /**
     * The tags without the kinds that a system writes before them, where most have one; those of other kinds than topics are
     * about the page and not about the story.
     */
    static List<String> withoutKinds(List<String> tags) {
        List<Matcher> kinds =
                tags.stream().map(WITH_KIND::matcher).filter(Matcher::matches).toList();
        boolean severalTopics =
                kinds.stream().map(kind -> kind.group(1)).distinct().count() > 1;
        if (kinds.size() < SEVERAL || kinds.size() * 2 < tags.size() || !severalTopics) {
            return tags;
        }
        return kinds.stream()
                .filter(kind ->
                        KIND_OF_TOPIC.matcher(kind.group(1).replace('_', ' ')).matches())
                .map(kind -> kind.group(2))
                .distinct()
                .toList();
    }

    /** Whether it is the name of the site, or what every story of every site could be called. */
    static boolean isOfSite(String tag, Optional<String> siteName) {
        String folded = WordComparison.folded(tag);
        return PRODUCT.contains(folded)
                || siteName.map(WordComparison::folded)
                        .filter(name -> name.startsWith(folded) && folded.length() * 2 >= name.length())
                        .isPresent();
    }

    /** Whether a list is a text in which the members of another are not parted from each other. */
    static boolean isUnparted(List<String> tags, List<String> other) {
        return tags.size() == 1 && other.size() >= SEVERAL && words(tags).equals(words(other));
    }

    /** Whether all members of this list, which is the shorter, are in the other too. */
    static boolean isWithin(List<String> tags, List<String> other) {
        Set<String> all = new HashSet<>();
        other.forEach(tag -> all.add(WordComparison.folded(tag)));
        return !tags.isEmpty()
                && tags.size() < other.size()
                && tags.stream().allMatch(tag -> all.contains(WordComparison.folded(tag)));
    }

    private static Set<String> words(List<String> tags) {
        Set<String> words = new HashSet<>();
        tags.forEach(tag -> words.addAll(List.of(WordComparison.folded(tag).split(" "))));
        return words;
    }
}
