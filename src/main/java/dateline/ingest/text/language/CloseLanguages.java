package dateline.ingest.text.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells languages apart that have most of their sequences of letters in common, by words that are frequent in one and not
 * written in the others. Xhosa, which the model does not know and takes for Zulu, is told by its words alone.
 */
final class CloseLanguages {
    private static final int LEAST = 2;
    private static final double LEAD = 1.5;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final List<Map<String, Set<String>>> GROUPS = List.of(
            Map.of(
                    "zul",
                    words("ukuthi futhi uma noma ngoba lapho lokhu lokho ukuba uthe wathi ngesikhathi ngokuthi abantu"
                            + " izakhamuzi uhulumeni amaphoyisa unyaka kanye nawo kusukela ngemuva ngaphambi kodwa-ke"
                            + " lo lesi lezi njengoba yize khona manje ngakho kakhulu"),
                    "xho",
                    words("ukuba okokuba kwaye xa ngoku oku oko kunye emva phambi kuba ngenxa yaye nangona njengoko"
                            + " abahlali urhulumente amapolisa unyaka iindaba kwakhona kananjalo apha olu eli esi"
                            + " sithi bathi uthe ukusukela ngethuba umzi iphondo ulutsha")),
            Map.of(
                    "ind",
                    words("bahwa karena bisa saat tidak sudah dengan adalah juga dari pada kepada mereka tersebut"
                            + " oleh yang ini itu untuk dalam akan telah kami kita uang polisi presiden kantor rabu"
                            + " senin selasa kamis jumat sabtu warga sebuah pun tanpa"),
                    "msa",
                    words("bahawa kerana boleh ketika tidak sudah dengan ialah juga dari pada kepada mereka tersebut"
                            + " oleh yang ini itu untuk dalam akan telah kami kita wang polis beliau kerajaan pejabat"
                            + " isnin khamis jumaat ahad rabu warga sebuah pun tanpa"),
                    "sun",
                    words("nu jeung anu teu henteu geus dina ka ti kana ku kudu urang éta ieu keur aya baé jadi"),
                    "jav",
                    words("sing lan ora wis ing karo iku iki saka kanggo dadi kang menyang uga bakal amarga")),
            Map.of(
                    "hrv",
                    words("tko što gdje uvijek tjedan tjedna tijekom također općina općine predsjednik vlade uvjet"
                            + " sigurnost prije poslije nakon čovjek zrakoplov kolovoza srpnja lipnja svibnja travnja"
                            + " ožujka veljače siječnja rujna listopada studenoga prosinca vijeće tisuća europske"),
                    "bos",
                    words("ko šta gdje uvijek sedmica sedmice tokom također općina općine predsjednik vlade uslov"
                            + " sigurnost prije poslije nakon čovjek avion historija hiljada evropske vijeće"
                            + " kantona entiteta bih"),
                    "srp",
                    words("ko šta gde uvek nedelja nedelje tokom takođe opština opštine predsednik vlade uslov"
                            + " bezbednost pre posle nakon čovek avion istorija hiljada evropske veće dve deo ovde"
                            + " celi mesto reč leto")),
            Map.of(
                    "nob",
                    words("ikke jeg hva fra etter av noen noe mye ble også ut opp nå være dere hvor uten hvordan bare"
                            + " de som er"),
                    "nno",
                    words("ikkje eg kva frå etter av nokon noko mykje vart også ut opp no vere dykk kor utan korleis"
                            + " berre dei som er"),
                    "dan",
                    words("ikke jeg hvad fra efter af nogen noget meget blev også ud op nu være jer hvor uden hvordan"
                            + " bare de som er")));

    private CloseLanguages() {}

    /** Whether what looks like this language may be another of which the model knows less. */
    static boolean isDoubtful(String best, String second) {
        return GROUPS.stream()
                .filter(group -> group.containsKey(best))
                .anyMatch(group -> best.equals("zul") || group.containsKey(second));
    }

    /** The language whose words a text has that was taken for this one. */
    static Optional<String> among(String best, String text) {
        return GROUPS.stream()
                .filter(group -> group.containsKey(best))
                .findFirst()
                .flatMap(group -> among(group, text));
    }

    private static Optional<String> among(Map<String, Set<String>> group, String text) {
        List<String> words = List.of(WORD.split(text.toLowerCase(Locale.ROOT)));
        List<Map.Entry<String, Set<String>>> likeliest = group.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Set<String>> language) -> count(words, language.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        long first = only(words, likeliest.get(0).getValue(), likeliest.get(1).getValue());
        long second = only(words, likeliest.get(1).getValue(), likeliest.get(0).getValue());
        long most = Math.max(first, second);
        return most >= LEAST && most >= LEAD * Math.min(first, second)
                ? Optional.of(likeliest.get(first >= second ? 0 : 1).getKey())
                : Optional.empty();
    }

    private static long count(List<String> words, Set<String> own) {
        return words.stream().filter(own::contains).count();
    }

    /** What both have tells nothing of which of them it is. */
    private static long only(List<String> words, Set<String> own, Set<String> other) {
        return words.stream()
                .filter(own::contains)
                .filter(word -> !other.contains(word))
                .count();
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }
}
