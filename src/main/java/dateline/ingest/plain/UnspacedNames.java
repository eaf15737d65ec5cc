package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Parts names of several people of China and Japan between which only a space stands: {@code 陈一舟 林芷}. In Japan one stands between
 * family name and given name, too, and tells nothing in short names.
 */
final class UnspacedNames {
    private static final Pattern NAMES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{1,7}(?:[ \u3000]{1,3}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{1,7}){1,7}");

    private static final Pattern SPACE = Pattern.compile("[ \u3000]+");

    /** Hardly a family name of Japan is longer. */
    private static final int FAMILY = 3;

    private static final int CHINESE_LEAST = 2;
    private static final int CHINESE_MOST = 4;

    private UnspacedNames() {}

    /**
     * The people in this name, one if it is one.
     *
     * @param isJapanese whether the text that the name stands in is
     * @param standsAlone whether words are a line of that text by themselves
     */
    static List<String> parted(String name, boolean isJapanese, Predicate<String> standsAlone) {
        if (!NAMES.matcher(name).matches()) {
            return List.of(name);
        }
        List<String> parts = Arrays.asList(SPACE.split(name));
        boolean several = isJapanese ? areWhole(parts, standsAlone) : areChinese(parts);
        return several ? parts : isJapanese && parts.size() > 2 ? pairs(name, parts) : List.of(name);
    }

    private static boolean areChinese(List<String> parts) {
        return parts.stream().allMatch(part -> part.length() >= CHINESE_LEAST && part.length() <= CHINESE_MOST);
    }

    /** Whether each is a family name and a given name in one. */
    private static boolean areWhole(List<String> parts, Predicate<String> standsAlone) {
        boolean longer = parts.stream().allMatch(part -> part.length() > FAMILY);
        boolean asLong = parts.stream().allMatch(part -> part.length() >= FAMILY);
        return longer || (asLong && (parts.size() > 2 || parts.stream().allMatch(standsAlone)));
    }

    /** Family name and given name in turn. */
    private static List<String> pairs(String name, List<String> parts) {
        if (parts.size() % 2 != 0 || parts.stream().anyMatch(part -> part.length() > FAMILY)) {
            return List.of(name);
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i += 2) {
            pairs.add(parts.get(i) + " " + parts.get(i + 1));
        }
        return pairs;
    }
}
