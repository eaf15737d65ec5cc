package dateline.ingest.plain;

import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.PrefixFilter;
import dateline.ingest.text.ViewCounter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises the lines of a scraped page that are no part of the story, in the languages of Europe. */
final class Boilerplate {
    private static final int LONGEST = 170;
    /** What is known by its first words may go on. */
    private static final int LONGEST_LINE = 500;

    private static final int MENU_ROW = 40;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern READING_TIME = Pattern.compile(
            "(?:(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid)\\s*:?\\s*(?:ca\\.?\\s*)?(\\d{1,3})(?:\\s*(?:min|minut)\\p{L}*\\.?)?"
                    + "|(\\d{1,3})[\\s-]*(?:min|mins|minutes?|minuten?)\\.?[\\s-]*(?:read|lesezeit|de lecture|de lectura|di lettura|leestijd|lesen))",
            FLAGS);
    /** What a label says that goes on with a name of its own; before a title it would be a sentence as well. */
    private static final String OPEN_LABEL =
            "more from (?:the )?\\p{Lu}.{1,40}|more on \\p{L}.{1,40}|recommended (?:from|for) .{1,30}";

    private static final String BEFORE_LABEL = "[<\\[【〔〈《［(►▶→>«•*■▪◆◇●▲☞※💡📖👉🔗📌]{0,2}\\s*";
    private static final String AFTER_LABEL = "[>\\]】〕〉》］)]";

    static final Pattern RELATED_LABEL = Pattern.compile(
            BEFORE_LABEL + "(?:" + RelatedWords.LABELS + "|" + OPEN_LABEL + ")\\s*" + AFTER_LABEL
                    + "?\\s*(?:[:：]|\\.{2,3}|…)?",
            FLAGS);
    /** {@code Read also: title}, {@code [관련기사] title}: in brackets the label needs no colon. */
    static final Pattern RELATED_INLINE = Pattern.compile(
            BEFORE_LABEL + RelatedWords.LABELS
                    + "(?:\\s*[:：–—|]\\s*(\\S.{5,200}?)[\\])]?|\\.\\s+(\\S.{5,200}[^.!?…\\s])|\\s*" + AFTER_LABEL
                    + "\\s*[:：]?\\s*(\\S.{4,200}))",
            FLAGS);
    /** A label glued to the title behind it, which is no sentence: {@code À lire aussi Le festival déménage}. */
    private static final Pattern RELATED_GLUED = Pattern.compile(
            "(?:à lire aussi|lire aussi|à voir aussi|lees ook|läs också|läs även|les også|læs også|leggi anche|lea también|lee también|te puede interesar|le puede interesar|leia também|veja também|czytaj też|czytaj także|zobacz też|zobacz także"
                    + "|lesen sie auch|mehr zum thema|čtěte také|читайте также|читайте також|baca juga|اقرأ أيضاً|اقرأ أيضا|read also|also read|read more|see also)\\s+(?=(?-i:[\\p{Lu}\\p{Lo}\"“«„‘]))(\\S.{10,160}[^.!?…])",
            FLAGS);

    static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?\\s*(?:by\\s)?(.*)", FLAGS);
    static final Pattern DOMAIN =
            Pattern.compile("(?:https?://)?(?:www\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\\.[a-z]{2,12}/?", FLAGS);
    private static final String ITEM = "[^\\s|<»>›•·]+(?: [^\\s|<»>›•·]+){0,2}";
    /** A gap with a figure behind it is one between the columns of a table. */
    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}[\\d.,:%€$£+-]*\\d");

    private static final Pattern NAVIGATION = Pattern.compile(ITEM + "(?:(?:\\s{2,}|\\s*[|»>›•·]\\s*)" + ITEM + ")+");

    private static final Pattern BETWEEN_ITEMS = Pattern.compile("\\s{2,}|\\s*[|»>›•·]\\s*");
    private static final int MENU_ITEMS = 4;

    /** {@code Sport > Rowing}: a few short names, each below the one before it. */
    private static final String STEP_NAME = "[^\\s>\u203a\u00bb|/.!?]{1,20}(?: [^\\s>\u203a\u00bb|/.!?]{1,20}){0,2}";

    private static final Pattern LEADING =
            Pattern.compile("\\s*" + STEP_NAME + "(?:\\s*[>\u203a\u00bb]\\s*" + STEP_NAME + "){1,4}\\s*");

    /** {@code Sport > Rowing > Crew wins by a length}: the way to the page, with its title or the beginning of it. */
    private static final Pattern LED_TO_TITLE =
            Pattern.compile("\\s*(?:" + STEP_NAME + "\\s*[>\u203a\u00bb]\\s*){2,5}\\S.*");

    /** That a page goes on below what it puts in between. */
    private static final Pattern BREAK = BoilerplateLines.line(
            "(?:(?:this advertisement|your ad).{0,50}? (?:story|article) continues (?:below|after)|(?:the )?(?:story|article|post) continues (?:below|after)|continue reading below|continua (?:depois|após|dopo)\\b|continúa (?:tras|después)|la suite après|suite après la|fortsetzung nach|der artikel geht (?:unten )?weiter|artikel gaat verder"
                    + "|(?:tekst|artikel|bericht) (?:gaat|loopt) (?:verder|door)|artikkelen fortsetter|saken fortsetter|artikeln fortsätter|artiklen fortsætter|juttu jatkuu|ciąg dalszy|dalsza część|продолжение (?:после|ниже)|pokračování článku|článek pokračuje|haberin devamı|yazının devamı).{0,60}");

    private static final int NEWSLETTER_LINES = 6;
    private static final int BROKEN_LEAST = 55;
    /** Words for the reader and for the paper. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:you|your|yours|our|ours|us|we|here|now|free|newsletters?|inbox|alerts?|dein\\p{L}*|ihr|ihre\\p{L}*|unser\\p{L}*|votre|vos|notre|nos|tu|su|nuestr\\p{L}*|seu|sua|nossa?|la tua|il tuo|nostr\\p{L}*|je|jouw|uw|onze|din|ditt|vår|vårt)(?!\\p{L})");

    private static final PhraseMatcher NEWSLETTER = newsletter(
            " enter your email| enter your e-mail",
            " your email address| your e-mail address",
            " sign up for| sign up to| sign up here| sign up now",
            " by signing up",
            " subscribe to| subscribe now| subscribe for",
            " you agree to our",
            " newsletter",
            " jetzt abonnieren",
            " e-mail-adresse",
            " inscrivez-vous",
            " suscr\u00edb");

    /** What asks for consent to cookies begins with the reader's privacy, or with who uses them. */
    private static final String CONSENT =
            "we (?:value|care about|respect) your privacy|your privacy (?:is important|matters)|(?:this site|this website|we) uses? cookies"
                    + "|wir (?:schätzen|respektieren|achten) ihre privatsphäre|ihre privatsphäre ist uns|(?:wir|diese (?:seite|website|webseite)) (?:verwenden|verwendet|nutzen|nutzt|setzen) cookies"
                    + "|(?:nous respectons|le respect de) votre vie privée|votre vie privée (?:est|nous)|(?:nous utilisons|ce site utilise) des cookies"
                    + "|(?:valoramos|respetamos|nos importa) (?:tu|su) privacidad|(?:tu|su) privacidad (?:es|nos)|(?:usamos|utilizamos|este sitio(?: web)? (?:usa|utiliza)) cookies"
                    + "|(?:teniamo|rispettiamo) (?:al)?la (?:tua|sua|vostra) privacy|la tua privacy è|(?:usiamo|utilizziamo|questo sito (?:usa|utilizza)) (?:i )?cookie"
                    + "|(?:valorizamos|respeitamos) a sua privacidade|a sua privacidade é|este site (?:usa|utiliza) cookies"
                    + "|(?:wij|we) (?:waarderen|respecteren) (?:je|uw) privacy|(?:je|uw) privacy is|(?:wij|we|deze (?:site|website)) (?:gebruiken|gebruikt) cookies"
                    + "|vi (?:värnar om|respekterar|respekterer|verner om|værner om|bryr oss om|bryr os om) (?:din|ditt|dit)|vi (?:använder|bruker|bruger) (?:cookies|kakor|informasjonskapsler)|arvostamme yksityisyyttäsi|käytämme evästeitä"
                    + "|(?:cenimy|szanujemy) (?:twoją|państwa) prywatność|twoja prywatność|używamy (?:plików )?cookies?|ta strona używa|(?:vážíme si|respektujeme) vašeho? soukromí|používáme cookies|az oldal sütiket"
                    + "|(?:мы ценим|мы уважаем) ваш|мы используем (?:файлы )?cookie|ми (?:цінуємо|поважаємо) ваш|gizliliğinize|bu site çerez|σεβόμαστε την ιδιωτικ|当サイトではcookie|我们(?:重视|尊重)您的隐私|نحن نهتم بخصوصيتك";

    private static final Pattern NO_TITLE = BoilerplateLines.line("(?:" + CONSENT
            + "|(?:skip|jump|go) to (?:main |the )?(?:content|navigation)|(?:direkt )?zum (?:haupt)?inhalt|aller au contenu|accéder au (?:contenu|menu)"
            + "|(?:saltar|ir) al? conten|(?:vai|salta) al contenuto|(?:ir|pular) para o? ?conte|ga (?:direct )?naar|(?:hoppa|gå) till|przejdź do|перейти к"
            + "|you have \\p{L}+ (?:\\p{L}+ )?articles? (?:left|remaining)|you have \\d+"
            + "|(?:article|contenu) réservé|メニュー|ログイン|会員).{0,90}");

    private static final PrefixFilter OF_LINES = new PrefixFilter(BoilerplateLines.ALL);
    private static final PrefixFilter OF_NO_TITLE = new PrefixFilter(List.of(NO_TITLE));
    private static final PrefixFilter OF_BREAK = new PrefixFilter(List.of(BREAK));
    private static final PrefixFilter LEADING_AWAY =
            new PrefixFilter(List.of(RELATED_LABEL, RELATED_INLINE, RELATED_GLUED));

    private Boilerplate() {}

    /** What this line says of how long it takes to read, if that is all that it says. */
    static Optional<String> readingTime(String line) {
        var minutes = READING_TIME.matcher(line);
        return line.length() < LONGEST && minutes.matches()
                ? Optional.ofNullable(minutes.group(1)).or(() -> Optional.of(minutes.group(2)))
                : Optional.empty();
    }

    /** Whether this line is none that a story can be called by: a menu, a consent, a gate. */
    static boolean isNoTitle(String line) {
        return OF_NO_TITLE.matches(line)
                || SkipLinks.isOne(line)
                || isLine(line)
                || ShareBar.isOne(line)
                || isBreadcrumb(line)
                || LED_TO_TITLE.matcher(line).matches()
                || (isNavigation(line) && (line.length() < MENU_ROW || items(line) >= MENU_ITEMS));
    }

    /** Whether this line is a menu, or asks for consent or for a way past the menu. */
    static boolean isGate(String line) {
        return OF_NO_TITLE.matches(line)
                || SkipLinks.isOne(line)
                || isMenu(line)
                || (line.startsWith("[") && isLine(line));
    }

    /** Whether this line is a row of short names, as menus and breadcrumbs are. */
    static boolean isNavigation(String line) {
        return line.length() < LONGEST
                && NAVIGATION.matcher(line).matches()
                && !COLUMNS.matcher(line).find();
    }

    /** Whether this line is a row of at least three short names. */
    static boolean isMenu(String line) {
        return isNavigation(line) && items(line) > 2;
    }

    /** Whether one of the names in such a row is this. */
    static boolean isInMenu(String name, String line) {
        return isMenu(line) && BETWEEN_ITEMS.splitAsStream(line.strip()).anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static int items(String line) {
        return BETWEEN_ITEMS.split(line.strip()).length;
    }

    /** Whether this line leads through sections to the page. */
    static boolean isBreadcrumb(String line) {
        return LEADING.matcher(line).matches();
    }

    /** Whether this line is the address of a site and nothing else. */
    static boolean isDomain(String line) {
        return line.length() < LONGEST && DOMAIN.matcher(line).matches();
    }

    /** Whether this line by itself is none of the story's. */
    static boolean isLine(String line) {
        return line.length() < LONGEST_LINE
                && (OF_LINES.matches(line)
                        || AdvertLabel.isOne(line)
                        || ViewCounter.isWhole(line)
                        || ReaderNotes.isOne(line));
    }

    /** Whether this line only says that the story goes on below it. */
    static boolean isBreak(String line) {
        return line.length() < LONGEST && (OF_BREAK.matches(line) || AdvertBreak.isOne(line));
    }

    /** Whether this line says that titles of other stories follow. */
    static boolean isRelatedLabel(String line) {
        return line.length() < LONGEST
                && LEADING_AWAY.mayMatch(line)
                && RELATED_LABEL.matcher(line).matches();
    }

    /** Whether this line names another story or leads to others. */
    static boolean leadsAway(String line) {
        return line.length() < LONGEST && LEADING_AWAY.matches(line);
    }

    /** The title of another story that this line names behind a label. */
    static Optional<String> relatedTitle(String line) {
        if (!LEADING_AWAY.mayMatch(line)) {
            return Optional.empty();
        }
        Matcher inline = RELATED_INLINE.matcher(line);
        if (inline.matches()) {
            return Stream.of(1, 2, 3)
                    .flatMap(group -> Optional.ofNullable(inline.group(group)).stream())
                    .findFirst();
        }
        Matcher glued = RELATED_GLUED.matcher(line);
        return line.length() < LONGEST && glued.matches() ? Optional.of(glued.group(1)) : Optional.empty();
    }

    /** Whether this block of short lines asks for a subscription. */
    static boolean isNewsletter(List<String> block) {
        if (block.size() > NEWSLETTER_LINES || block.stream().anyMatch(line -> line.length() >= 140)) {
            return false;
        }
        long marks = 0;
        for (String line : block) {
            marks |= NEWSLETTER.in(line);
        }
        int signs = Long.bitCount(marks);
        return (signs > 1 || (signs == 1 && block.size() > 1 && !isProse(block) && !isParagraph(block)));
    }

    /** Whether the lines are a sentence broken to fit a page that does not speak to its reader: somebody else signs up. */
    private static boolean isParagraph(List<String> block) {
        String text = String.join(" ", block);
        return block.subList(0, block.size() - 1).stream()
                        .allMatch(line -> line.strip().length() >= BROKEN_LEAST)
                && LineMarks.endsSentence(text)
                && !ADDRESSED.matcher(text).find();
    }

    private static boolean isProse(List<String> block) {
        return block.stream().mapToInt(String::length).sum() > 200;
    }

    /** Each of these is one sign, whichever of its forms stands there. */
    private static PhraseMatcher newsletter(String... signs) {
        var list = PhraseMatcher.list();
        for (int i = 0; i < signs.length; i++) {
            list.add(1L << i, signs[i]);
        }
        return list.done();
    }
}
