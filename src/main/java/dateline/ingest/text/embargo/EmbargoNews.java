package dateline.ingest.text.embargo;

import java.util.regex.Pattern;

/**
 * Words that tell how somebody else kept an embargo or broke one, as headlines do: {@code Paper fined for breaking embargo}. Who asks to
 * wait says what may happen, and not what has happened.
 */
final class EmbargoNews {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 160;

    private static final Pattern PUNISHED = Pattern.compile(
            "(?<!\\p{L})(?:fined|sued|suspended|jailed|sacked|convicted|apologi[sz]ed|(?:was|were|is|has been) (?:accused|blamed|criticised|criticized|punished)|broke|breached|flouted|verurteilt|(?:muss|musste) (?:\\p{L}+ ){0,3}zahlen|gerügt|abgemahnt|gebrochen|brach|verletzte|bestraft|condamnée?|sanctionnée?|à l['’]amende|a (?:violé|enfreint|rompu|brisé)|multad[oa]s?|sancionad[oa]s?|condenad[oa]s?|rompió|violó|incumplió|multat[oa]|sanzionat[oa]|condannat[oa]|ha (?:violato|infranto|rotto)|multad[oa]|punid[oa]|quebrou|violou"
                    + "|beboet|veroordeeld|berispt|schond|brak|bötfälldes|fälldes|dömdes|bröt|bøtelagt|dømt|felt|brøt|idømt|brød|sakotettiin|tuomittiin|rikkoi|ukaran[yaoei]\\p{L}*|skazan[yaoei]\\p{L}*|złamał[ao]?|naruszył[ao]?|pokutován\\p{L}*|potrestán\\p{L}*|porušil[aoi]?|megbírságolt\\p{L}*|megszegte|megsértette|amendat\\p{L}*|sancționat\\p{L}*|a încălcat|kažnjen\\p{L}*|prekršio|prekršila|kaznovan\\p{L}*|prekršil[ao]?"
                    + "|оштрафова\\p{L}+|наруши(?:л[аио]?|ха)|наказа(?:н|ли|на)\\p{L}*|порушил[аио]?|порушив|глоб\\p{L}+|прекрши\\p{L}*|παραβίασε|τιμωρήθηκε|πρόστιμο|cezalandırıldı|ceza (?:aldı|kesildi)|ihlal etti|deldi|غرّ?مت?|عوقب\\p{L}*|خرقت?|انتهكت?|נקנס\\p{L}*|הפרה?|जुर्माना (?:लगा|लगाया)|उल्लंघन किया|didenda|melanggar|bị phạt|vi phạm|phá lệnh)(?![\\p{L}\\p{M}])"
                    + "|破って|破った|処分|罰金|被罚|被罰|罚款|遭罚|처벌|벌금|과태료|징계",
            FLAGS);

    private EmbargoNews() {}

    /** Whether this clause tells it, and names no time of its own. */
    static boolean isSaid(String clause) {
        return clause.length() <= LONGEST
                && PUNISHED.matcher(clause).find()
                && !DayOrHour.isIn(clause)
                && !HoldWords.askToWait(clause);
    }
}
