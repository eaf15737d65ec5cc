package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that are written with a hyphen, which looks at the end of a line as one that divides a word: {@code peut-être},
 * {@code twenty-five}, {@code sexta-feira}, {@code EU-weit}. Only such are named as no divided word looks like.
 */
final class KeptHyphens {
    /** How much of either side is looked at. */
    private static final int REACH = 30;

    private static final String EN_UNITS =
            "(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)";
    private static final String FR_UNITS =
            "(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quinze|seize|vingts?)";

    private static final List<Pattern> KEPT = List.of(
            // An abbreviation is never divided, nor is a figure.
            pattern("(?-i:\\p{Lu}{2,}|\\p{Lu}\\d+)|\\d+", "\\p{L}{3,}"),
            // French divides before a consonant, so that these are pronouns.
            pattern("\\p{L}*[tds]", "(?:ils?|elles?|on)"),
            pattern("[tà]", "\\p{L}+"),
            pattern("\\p{L}+ez", "(?:vous|moi|lui|leur|nous|les?|la|en|y)"),
            pattern("\\p{L}+ons", "(?:nous|les?|lui|leur|en|y)"),
            pattern("(?:est|était|fut|soit|sera|serait)", "ce"),
            pattern("(?:celui|celle|ceux|celles)", "(?:ci|là)"),
            pattern("(?!voi-|de-)\\p{L}{3,}", "là"),
            pattern("(?:moi|toi|soi|lui|elles?|nous|vous|eux)", "mêmes?"),
            pattern("peut", "être"),
            pattern("au", "(?:dessus|dessous|delà|devant)"),
            pattern("là", "(?:bas|haut|dessus|dessous|dedans)"),
            pattern("ci", "(?:dessus|dessous|joints?|jointes?|contre|après)"),
            pattern("après", "(?:midi|demain|guerre|vente)"),
            pattern("avant", "(?:hier|garde|veille|projet|première|dernière?|postes?|centre)"),
            pattern("porte", "(?:paroles?|avions?|monnaie|clefs?|clés?|fenêtres?|bonheur|drapeau)"),
            pattern("rendez|garde", "(?:vous|côtes?|robe|fou|malade|chasse|boue)"),
            pattern("quelques", "une?s"),
            pattern("(?:vingt|trente|quarante|cinquante|soixante|quatre|dix)", FR_UNITS),
            pattern("(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)", EN_UNITS),
            pattern(
                    "vice",
                    "(?:pr[eé]sidents?|présidente?s?|chair\\p{L}*|chancellors?|captains?|admirals?|amiral|premiers?|versa)"),
            pattern("well", "(?!ness)\\p{L}+"),
            pattern("self", "(?!ish|ie|less)\\p{L}+"),
            pattern(
                    "(?:long|short|medium|near)",
                    "(?:term|time|running|standing|lasting|awaited|distance|range|lived|sighted)"),
            pattern(
                    "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|second|third|first)",
                    "(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|way|part|storey|story|page|thirds?|quarters|time|class|hand|rate)"),
            pattern("(?:year|month|week|day)s?", "(?:old|olds|long)"),
            pattern("so", "called"),
            pattern("(?:mother|father|son|daughter|brother|sister)s?", "in-law"),
            pattern("oud", "(?!heid|ste|sher|tijds|bakken)\\p{L}{4,}"),
            pattern(
                    "(?:deutsch|französisch|polnisch|russisch|britisch|italienisch|türkisch|österreichisch|amerikanisch|israelisch|chinesisch)",
                    "(?:deutsch|franz|poln|russ|brit|ital|türk|österr|amerik|israel|chines|ukrain|tschech|dän|nieder)\\p{L}*"),
            pattern("(?:segunda|terça|quarta|quinta|sexta)", "feiras?"),
            pattern("(?:recém|além|aquém)", "\\p{L}{3,}"),
            pattern("primeir[oa]s?", "(?:ministr|dam)[oa]s?"),
            pattern("\\p{L}+[rms]", "lhes?"),
            pattern("\\p{L}{2,}[áê]", "l[oa]s?"));

    private KeptHyphens() {}

    /** Whether the hyphen at this place is of the word that goes on in the line. */
    static boolean isOne(CharSequence before, int hyphen, String line) {
        int from = hyphen;
        while (from > 0 && hyphen - from < REACH && Character.isLetterOrDigit(before.charAt(from - 1))) {
            from--;
        }
        String joint = before.subSequence(from, hyphen) + "-" + line.substring(0, Math.min(line.length(), REACH));
        return KEPT.stream().anyMatch(kept -> kept.matcher(joint).lookingAt());
    }

    private static Pattern pattern(String before, String after) {
        return Pattern.compile(
                "(?:" + before + ")-(?:" + after + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
