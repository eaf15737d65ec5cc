package dateline.ingest.plain;

import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.byline.WorldBylines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of authors out of the lines of a text that name them. A text has lost the elements that part a name from
 * what stands beside it, so more may stand in the line: a post, a place, an agency, the date, the name a second time.
 */
final class TextNames {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    /** What kind of piece it is, before the word that leads to the name: {@code Kommentar von Nicole Opitz}. */
    private static final Pattern KIND = Pattern.compile(
            "^(?:reportage|interview|analyse|analysis|kommentar|comment|bericht|report|feature|essay|opinion|reportaje|crónica|cronaca|inchiesta|reportasje) ?[/|] ?(?=(?-i:\\p{Lu}))|^(?:an? |the |eine? |une? |una |un )?\\p{L}+(?: \\p{L}+)? (?:by|von|par|por|door|di|av|af|durch) (?=(?-i:\\p{Lu}))|^(?:durch|redacci[oó]n|redaktion) ?[/:]? (?=(?-i:\\p{Lu}))",
            FLAGS);

    private static final String NAME_WORD = "(?-i:\\p{Lu}[\\p{L}.'\u2019-]*\\p{L}\\.?|\\p{Lu}\\.)";
    private static final Pattern WITHIN = Pattern.compile(
            "(?<!\\p{L})(?:by|von|par|por|door|av|author|autor(?:in)?|auteur|autore)\\s*:?\\s*(" + NAME_WORD
                    + "(?: (?:de|del|van|von|der|den|la|di|da|du|le|el|al|bin|ter|ten|dos|y|" + NAME_WORD
                    + ")){1,4})(?=\\s*$|[\\s,|\u00b7\u2022\\d-])",
            FLAGS);

    /** Others than the author, whom a page names beside the author. */
    private static final Pattern OTHERS = Pattern.compile(
            "^(?:\u00a9|edited|reviewed|fact.?checked|medically reviewed|translated|photos?|photographs?|photography|illustrations?|foto|fotos|bild|bilder|video|aus dem \\p{L}+|traducci\u00f3n|traduit|traduction|traduzione|tradu\u00e7\u00e3o|vertaling|ansvarig|utgivare)(?!\\p{L}).{0,60}",
            FLAGS);

    /** Words of posts that no name ends with. */
    private static final Set<String> OF_POSTS = Set.of(
            "political",
            "deputy",
            "assistant",
            "senior",
            "chief",
            "news",
            "staff",
            "special",
            "foreign",
            "business",
            "sports",
            "sport",
            "science",
            "health",
            "technology",
            "tech",
            "crime",
            "economics",
            "education",
            "environment",
            "defence",
            "defense",
            "home",
            "royal",
            "showbiz",
            "features",
            "content",
            "hub",
            "world",
            "national",
            "transport",
            "religion",
            "data",
            "live",
            "digital",
            "audience",
            "city",
            "local",
            "politics",
            "culture",
            "arts",
            "head",
            "farming",
            "investigations",
            "legal",
            "media",
            "security",
            "diplomatic",
            "global",
            "us",
            "uk",
            "freelance",
            "guest",
            "contributing",
            "managing",
            "executive",
            "associate",
            "general",
            "lead",
            "trainee");

    /** {@code Leonor Vilarinho (texto) e Duarte Reis (fotografia)}: of two, who wrote the words. */
    private static final Pattern WORDS_OF = Pattern.compile(
            "([^()]{4,60}?)\\s*\\((?:text|words|texto|textos|texte|testo|tekst|text och|reportagem|reportage|текст)\\)\\s*\\p{L}{0,3}[,&]?\\s*[^()]{4,60}\\(\\p{L}[^()]{2,20}\\)",
            FLAGS);

    /** Where the author writes from, or the letters that sign for the author, behind the name. */
    private static final Pattern FROM = Pattern.compile(
            "(?<=\\p{L}{2} \\p{L}{2,30}) (?:(?:aus|in|from|à|desde|uit|fra|från|z|ze|из) \\p{Lu}.*|\\p{Ll}{2,4}(?:@.*)?|\\S+@.*)$");

    /** A mail address beside a name, and what stands behind it: the paper, most times. */
    private static final Pattern BEHIND_MAIL =
            Pattern.compile("\\s*[|\u00b7\u2022,]?\\s+[\\w.+-]{1,60}@[\\w-]{1,60}\\.\\S.*$");

    /** {@code regional reporter Kirra Maddison}: what she is, before who she is. */
    private static final Pattern POST_BEFORE = Pattern.compile(
            "^(?:our |the )?(?:\\p{Ll}[\\p{L}-]+ ){0,3}(?:reporter|correspondent|editor|writer|columnist|producer|redakteur(?:in)?|reporterin|journaliste|reportero|reportera|redactora?|giornalista|dziennikarz|jornalista|repórter|journalist|redaktør|redaktör) (?=\\p{Lu})");

    /** What a picture of the author is called, where its words stand in for it. */
    private static final Pattern PICTURED = Pattern.compile(
            "^(?:profile )?(?:portrait|photo|picture|headshot|image|avatar|foto|portr\u00e4t|retrato|ritratto|portret) (?:of|von|de|di|av|van) (?=(?-i:\\p{Lu}))",
            FLAGS);

    private static final int LEAST_WORD = 4;
    private static final int SHOUTED_LEAST = 8;

    /** Arabic writes "and" together with the name behind it; a name of two words stands on both sides. */
    private static final Pattern ARABIC_AND =
            Pattern.compile("(?<=\\p{IsArabic}{2,30} \\p{IsArabic}{2,30}) و(?=\\p{IsArabic}{2,30} \\p{IsArabic}{2})");

    /** A reporter's name in Korean, with what she is behind it. */
    private static final Pattern KOREAN = Pattern.compile(
            "^(?:[^\\s]{1,12} )?([\uac00-\ud7a3]{2,4}) ?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0)(?![\uac00-\ud7a3]).{0,60}$");

    /** A label that BylineNames does not lead to a name by. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:authors? of the article|article by|haber|muhabir|haberi yazan|na mwandishi|imeandikwa na|mwandishi|skrif|deur|ngu|nguye|pripremi[ol]a?|napsal[ai]?|auteurs?|redacteur|fot\\. i tekst)\\s*[:/]\\s*",
            FLAGS);

    /** On what a page offers to be passed on. */
    private static final Pattern NETWORK = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:facebook|twitter|whatsapp|linkedin|telegram|instagram|messenger|reddit|pinterest|tiktok|youtube|bluesky|mastodon|viber)(?!\\p{L})");

    /** What an article of a Japanese paper is that not everybody may read. */
    private static final Pattern FOR_MEMBERS =
            Pattern.compile("(?:有料|無料|会員|限定|購読者?|登録|プレミアム|限り|の|専用|向け)*(?:記事|コンテンツ|会員|限定|有料|無料)");

    private static final Pattern GLUED = Pattern.compile(
            "(.* (?!(?:Mc|Mac|De|Di|Du|La|Le|Lo|Van|Von|Fitz|Al|El|Ó|Mac|Bar|Ben|San|St|Dos|Des|Del)\\p{Lu})\\p{Lu}\\p{Ll}{2,})(?:Senior|Staff|Chief|Lead|Reporter|Correspondent|Editor|Columnist|Writer|Contributor|Journalist|Political|Business|Sports?|Health|Education|News|Crime|Court|Local|Digital|Freelance|Deputy|Science|Environment|Multimedia|Redakteur(?:in)?|Journaliste|Redactora?|Cronista|Reporter(?:in|ka)?)(?: .*)?");

    private TextNames() {}

    /** Whether a line names others than the author. */
    static boolean isOfOthers(String line) {
        return OTHERS.matcher(line.strip()).matches();
    }

    /** The names that several lines tell, each once, in their order. */
    static List<String> in(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        List<String> own = lines.stream()
                .map(line -> BEHIND_MAIL.matcher(line).replaceFirst(""))
                .filter(line -> !OTHERS.matcher(line.strip()).matches())
                .toList();
        own.forEach(line -> in(line).forEach(name -> names.add(withoutRole(name))));
        names.removeIf(name -> name.indexOf(':') >= 0
                || NETWORK.matcher(name).find()
                || FOR_MEMBERS.matcher(name).matches());
        if (names.stream().anyMatch(name -> !WordComparison.hasDigit(name))) {
            names.removeIf(WordComparison::hasDigit);
        }
        return DistinctNames.of(names);
    }

    /** {@code Kieran AshdownSenior reporter}: the role stood below the name, and nothing between. */
    private static String withoutRole(String name) {
        Matcher glued = GLUED.matcher(name);
        return glued.matches() ? glued.group(1) : name;
    }

    /** The names in one line. */
    static List<String> in(String line) {
        String text = SPACES.matcher(line).replaceAll(" ").strip();
        Matcher korean = KOREAN.matcher(text);
        if (korean.matches()) {
            return List.of(korean.group(1));
        }
        String told = WorldBylines.name(text).orElse(text);
        Matcher words = WORDS_OF.matcher(told);
        if (words.matches()) {
            return in(words.group(1));
        }
        String bare = withoutStart(KIND, withoutStart(LABEL, withoutStart(PICTURED, told)));
        var names = new ArrayList<String>();
        for (String part : ARABIC_AND.split(bare)) {
            BylineNames.in(part).forEach(name -> names.add(cut(lowered(name))));
        }
        names.removeIf(ShareBar::isOne);
        boolean person = names.stream().anyMatch(BylineNames::isPerson);
        Optional<String> within = person ? Optional.empty() : within(text);
        return within.map(name -> List.of(cut(name))).orElse(List.copyOf(names));
    }

    private static String withoutStart(Pattern start, String text) {
        Matcher found = start.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }

    /** {@code DANA WHITCOMB} as other papers write it. */
    private static String lowered(String name) {
        boolean shouted = name.indexOf(' ') > 0
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.length() >= SHOUTED_LEAST
                && !name.equals(name.toLowerCase(Locale.ROOT));
        if (!shouted) {
            return name;
        }
        var lowered = new StringBuilder();
        boolean begins = true;
        for (int letter : name.codePoints().toArray()) {
            lowered.appendCodePoint(begins ? letter : Character.toLowerCase(letter));
            begins = !Character.isLetter(letter) && letter != '.';
        }
        return lowered.toString();
    }

    private static Optional<String> within(String text) {
        Matcher matcher = WITHIN.matcher(text);
        return matcher.find()
                ? BylineNames.in(text.substring(matcher.start(1))).stream()
                        .findFirst()
                        .filter(name -> matcher.group(1).startsWith(name))
                        .or(() -> Optional.of(matcher.group(1)))
                : Optional.empty();
    }

    /** Without a post behind the name, and without the name again. */
    private static String cut(String told) {
        String name = withoutStart(POST_BEFORE, told);
        String once = FROM.matcher(once(name)).replaceFirst("");
        String[] words = once.split(" ");
        for (int i = 2; i < words.length; i++) {
            if (OF_POSTS.contains(words[i].toLowerCase(Locale.ROOT))) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return once;
    }

    /** {@code Tobias MühlbauerTobias Mühlbauer} is one name. */
    private static String once(String name) {
        for (int at = 5; at < name.length() - 4; at++) {
            boolean glued = Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
            if (glued && (name.startsWith(name.substring(at)) || isShouted(name, at))) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static boolean isShouted(String name, int at) {
        return at + 2 < name.length()
                && at - 1 - name.lastIndexOf(' ', at) >= LEAST_WORD
                && Character.isUpperCase(name.charAt(at + 1))
                && Character.isUpperCase(name.charAt(at + 2));
    }
}
