package dateline.ingest.page.fields;

import dateline.ingest.text.WordComparison;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells the tags of a story, which are for people, from what a site's machines put among them. */
final class TagWords {
    private static final Pattern MACHINE = Pattern.compile(
            "_.*|\\p{XDigit}{8}-[\\p{XDigit}-]{20,}|\\p{XDigit}{24,}|\\d{5,}|(?:https?://|www\\.)\\S*|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|de|co\\.uk)"
                    + "|[a-z]{20,}|[a-z]+(?:-[a-z]+)*-(?:enabled|disabled)");
    private static final int SEVERAL = 3;

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
