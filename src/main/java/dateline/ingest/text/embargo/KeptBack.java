package dateline.ingest.text.embargo;

import java.util.regex.Pattern;

/**
 * Words to a desk by which a story is kept back though none of them forbids to publish it: that it stays in the house until
 * something has happened, or that whoever writes has promised somebody to let him say it first.
 */
final class KeptBack {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 500;

    private static final Pattern STAYS = Pattern.compile(
            "(?<!\\p{L})(?:(?:stays?|remains?|keep (?:it|this)|it['’]s) (?:(?:strictly |just )?(?:with|between|among) (?:us|ourselves|you and me)|in[ -]house|in the (?:house|building|room|drawer)|within these walls)|bleib(?:t|en)? (?:das |es |die sache |der text |alles )?(?:bei|unter) uns|bleibt (?:das |es )?(?:im haus|in der schublade|liegen)|(?:ça |cela |il |elle |on |tout )?(?:reste|garde)\\p{L}* (?:ça )?(?:chez|entre) nous|reste (?:dans le tiroir|en interne|à la rédaction)"
                    + "|(?:se )?queda (?:entre|con) nosotros|queda en (?:casa|la redacción|el cajón)|que no salga de (?:aquí|la redacción)|(?:resta|rimane|tenete\\p{L}*) (?:tra|fra) (?:di )?noi|resta (?:in redazione|nel cassetto)|fica (?:entre|connosco|com a gente)(?: nós)?|fica (?:na redação|na gaveta)|blijft (?:het |dit )?(?:onder|bij) ons|blijft (?:het |dit )?(?:binnenskamers|in de la|op de plank)|stannar (?:det )?(?:mellan|hos) oss|stannar (?:det )?i (?:huset|lådan)|bliver? (?:det )?(?:mellem|hos) os|blir (?:det |dette )?(?:mellom|hos) oss|blir i (?:huset|skuffen)"
                    + "|(?:pysyy|jää) (?:meidän (?:kesken|välille)|talon sisällä|meille)|zosta(?:je|nie) (?:to )?(?:między|u) na(?:mi|s)|zostaje (?:w szufladzie|w redakcji)|zůst(?:ane|ává|aň\\p{L}*) (?:to )?(?:mezi námi|u nás|v šuplíku|v redakci)|zostane (?:to )?(?:medzi nami|u nás)|marad(?:jon)? (?:ez )?(?:köztünk|nálunk|házon belül|a fiókban)|rămâne (?:între|la) noi|rămâne în sertar|ostaje (?:među|kod) na(?:ma|s)|ostaje u ladici|ostane med nami|оста[её]тся (?:между нами|у нас|внутри редакции|в столе)|залишається (?:між нами|у нас|в шухляді)|остава (?:между нас|при нас)|μένει (?:μεταξύ μας|σε εμάς|στο συρτάρι)|(?:aramızda|bizde|içeride) kal(?:sın|acak|ıyor)|يبقى (?:بيننا|عندنا)|נשאר (?:בינינו|אצלנו|במגירה)|हमारे बीच रहे\\p{L}*|tetap di antara kita|giữ trong nội bộ)(?!\\p{L})"
                    + "|社内(?:に|で)(?:とどめ|留め)|社外秘|我们(?:内部|自己)(?:知道|掌握|留着)|压在(?:手里|抽屉)|우리끼리만",
            FLAGS);

    /** What is denied of a story before something else has happened. */
    private static final Pattern LEAVES = Pattern.compile(
            "(?<!\\p{L})(?:leaves? (?:the|this) (?:building|house|room|desk|office)|(?:geht|gehen|verlässt)(?: \\p{L}+){0,5}? (?:aus dem|das) haus|aus dem haus (?:geht|gehen)|(?:sort\\p{L}*|quitt\\p{L}*)(?: \\p{L}+)? (?:la rédaction|la maison|d['’]ici)|(?:sale|salga) de (?:la redacción|casa|aquí)|(?:esce|esca) (?:dalla redazione|da qui)|(?:sai|saia) da redação|(?:gaat|mag)(?: \\p{L}+){0,3}? de deur uit|lämnar (?:huset|redaktionen)|forlader (?:huset|redaktionen)|forlater (?:huset|redaksjonen)|(?:lähtee|lähde) (?:talosta|toimituksesta)"
                    + "|(?:wychodzi|wyjdzie|wyjść) z (?:redakcji|domu)|opustí (?:redakci|barák)|neopustí (?:redakci|redakciu)|hagyhatja el a szerkesztőséget|(?:iese|ieși) din redacție|(?:izlazi|izaći) iz (?:redakcije|kuće)|(?:уйд[её]т|выйдет|выходит) (?:из|за пределы) редакции|(?:вийде|виходить) (?:з|за межі) редакції|βγαίνει από|(?:binadan|kapıdan) çık\\p{L}+)(?!\\p{L})|社外に出|出(?:编辑部|報社|报社)",
            FLAGS);

    /** A promise of whoever writes. */
    private static final Pattern PROMISE = Pattern.compile(
            "(?<!\\p{L})(?:(?:i|we)(?:['’]ve| have)? (?:promised|sworn|swore)(?! (?:you|it to you|that to you))|(?:gave|given)(?: (?:him|her|them|\\p{Lu}\\p{L}+|the \\p{L}+))? (?:my|our) word|(?:habe?n?|hab) (?:ich |wir )?(?:es |das )?(?:ihm|ihr|ihnen)?\\s?(?:\\p{L}+ ){0,3}(?:versprochen|zugesagt|mein wort gegeben)|(?:j['’]ai|on a|nous avons|je (?:lui|leur) ai) (?:donné (?:ma|notre) parole|promis|juré)|(?:di|dimos|dado) (?:mi|nuestra) palabra|(?:prometí|prometimos|h(?:e|emos) prometido)|(?:gli|le) ho (?:dato la mia parola|promesso)|ho (?:promesso|dato la (?:mia )?parola)|(?:dei|demos)(?:-lhe| lhe)? (?:a minha|a nossa|minha) palavra|prometi(?:-lhe)?"
                    + "|(?:heb|hebben) (?:ik |we )?(?:hem |haar |hun )?(?:mijn woord gegeven|beloofd)|(?:jag|vi) (?:har )?(?:lovat|lovade|gav mitt ord)|har jag lovat|(?:jeg|vi) (?:har )?(?:lovet|lovede|lovte|gav mit ord|gitt mitt ord)|har jeg lovet|(?:lupasin|olen luvannut|annoin sanani)|(?:obiecał[ae]m|obiecaliśmy|dał[ae]m (?:mu |jej |im )?słowo)|(?:slíbil[ai]? jsem|dal[a]? jsem (?:mu |jí |jim )?slovo|sľúbil[ai]? som)|(?:megígértem|szavamat adtam)|(?:am promis|i-am promis|mi-am dat cuvântul)|(?:obeća(?:o|la) sam|da(?:o|la) sam (?:mu |joj |im )?riječ|obljubil[ai]? sem)"
                    + "|(?:я |мы )?(?:обещал[аи]?|пообещал[аи]?|дал[аи]? (?:ему |ей |им )?слово)|(?:я |ми )?(?:обіця(?:в|ла|ли)|пообіця(?:в|ла)|дав слово|дала слово)|обещах|(?:υποσχέθηκα|έδωσα τον λόγο μου)|söz verd(?:im|ik)|وعدت\\p{L}*|أعطيت\\p{L}* كلمتي|הבטחתי|נתתי (?:לו|לה|להם) (?:את )?מילה|(?:मैंने|हमने) (?:\\p{L}+ ){0,3}(?:वादा|वचन)|saya (?:sudah )?(?:berjanji|janji)|(?:em|tôi|chị|anh) (?:đã )?hứa)(?![\\p{L}\\p{M}])"
                    + "|約束し|约定|答应(?:了)?|承诺|약속(?:했|드렸|을)",
            FLAGS);

    /** That somebody is to say it himself. */
    private static final Pattern IN_PERSON = Pattern.compile(
            "(?<!\\p{L})(?:himself|herself|themselves|in person|selbst|selber|persönlich|lui-même|elle-même|eux-mêmes|en personne|él mismo|ella misma|ellos mismos|en persona|(?:contár|decír|dár)sel[oa]s? (?:él|ella|ellos)|lui stesso|lei stessa|di persona|ele (?:próprio|mesmo)|ela (?:própria|mesma)|pessoalmente|zelf|persoonlijk|själv|personligen|selv|personlig|itse|henkilökohtaisesti|(?-i:sam[aio]?)|osobiście|osobně|osobne|maga|személyesen|însuși|însăși|osobno|lično|osebno|сам[аи]?|лично|особисто|ο ίδιος|η ίδια|bizzat|kendisi|بنفسه\\p{L}?|شخصيا|בעצמ\\p{L}+|אישית|खुद|ख़ुद|स्वयं|sendiri|đích thân|tự mình)(?![\\p{L}\\p{M}])|本人|自分(?:の口|から)|亲自|親自|亲口|직접",
            FLAGS);

    private static final Pattern NOBODY = Pattern.compile(
            "(?<!\\p{L})(?:nobody|no one|none|kein\\p{L}*|aucun\\p{L}*|ningun\\p{L}*|ni una|nessun\\p{L}*|nenhum\\p{L}*|geen|inget|intet|ani|žádn\\p{L}*|niczego|żadn\\p{L}*|semmi\\p{L}*|niciun\\p{L}*|nijedan|niemand\\p{L}*|personne|nadie|nessuno|ninguém|ingen|kukaan|nikt|nikdo|nikto|senki|nimeni|nitko|niko|nihče|никто|ніхто|никой|κανείς|κανένας|kimse|لا أحد|أحدا?|אף אחד|कोई|không ai)(?!\\p{L})|誰も|没有人|谁都|아무도",
            FLAGS);

    private KeptBack() {}

    /** Whether a sentence to the desk says so. */
    static boolean isSaid(String sentence) {
        if (sentence.length() > LONGEST || sentence.indexOf('?') >= 0 || OtherThing.isSaid(sentence)) {
            return false;
        }
        boolean later = WaitingWords.isPutOff(sentence);
        boolean denied = later
                && (WaitingWords.DENY.matcher(sentence).find()
                        || NOBODY.matcher(sentence).find());
        return (later && STAYS.matcher(sentence).find())
                || (denied && LEAVES.matcher(sentence).find())
                || (PROMISE.matcher(sentence).find()
                        && (denied || IN_PERSON.matcher(sentence).find()));
    }
}
