package dateline.ingest.mail;

import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.WorldBylines;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headline of a mail: its subject, or a line of its own over the story where the subject is that of a letter, because words
 * to the desk stood over it or because the subject says what is sent and not what happened.
 *
 * @param title the headline
 * @param standfirst the line under it, if it was taken from over the story
 * @param story the rest
 * @param repairs what was done
 */
record StoryHeadline(String title, Optional<String> standfirst, MailStory story, List<String> repairs) {
    private static final int LINES_OVER = 3;
    private static final int LINE_OVER = 60;
    private static final int SLUG = 3;
    private static final int SLUG_IN_SMALL = 5;
    private static final int MORE_WORDS = 2;
    private static final Pattern PLACE =
            Pattern.compile("(?:[\\p{Lu}\\p{Lo}][\\p{L}.'’-]*[,\\s]*){0,2}(?:(?:den|le|am|el|il)\\b|[,\\s–-])*");
    private static final String OWN_LINE = "The headline over the story was taken, not the mail's subject: \"%s\".";
    private static final String TWICE = "The headline stood over the story once more, which was left out.";
    private static final Pattern DASHES = Pattern.compile("^[–—―-]\\s*(.*?)\\s*[–—―-]$");
    /** What a subject calls that which is sent, where a headline would tell of something. */
    private static final Pattern LABEL = label("(?:press|news|media) release|press statement"
            + "|press ?info(?:rmation)?|pressemitteilung|presseinformation|medienmitteilung|presseaussendung"
            + "|communiqu[ée](?: de presse)?|cp|(?:comunicado|nota) de (?:prensa|imprensa)|nota à imprensa|comunicato stampa|persbericht"
            + "|pressmeddelande|pressemeddelelse|pressemelding|(?:lehdistö)?tiedote|(?:komunikat|informacja) prasow[ya]|tisková zpráva"
            + "|sajtóközlemény|comunicat de presă|пресс-?релиз|прес-?реліз|प्रेस (?:विज्ञप्ति|नोट)|δελτίο τύπου|basın (?:bülteni|açıklaması)|siaran pers"
            + "|thông cáo báo chí|بيان صحفي|הודעה לעיתונות|プレスリリース|报道资料|新闻稿|보도자료");
    /** Words that may begin a headline as well. */
    private static final Pattern WORKING_LABEL = label(
            "copy|story|text|article|piece|draft|stück|beitrag|artikel|papier|pige|nota|texto|pezzo|testo|tekst|stuk|原稿|稿件|기사");

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)^(?:(?:suggested |proposed )?(?:headline|hed)|(?:vorgeschlagene )?(?:überschrift|schlagzeile)|titre(?: proposé)?"
                    + "|titular|título|manchete|titolo|kop|rubrik|overskrift|tytuł|titulek|заголовок|başlık|标题|標題|見出し|제목)\\s*[:：]\\s*");

    /** What stands before a headline to be seen as one. */
    private static final Pattern MARK =
            Pattern.compile("^(?:[■◆●▼★◇□○▲☆▶◎\\u25a0]\\s*|[【\\[](?:見出し|標題|标题|題名|제목|タイトル)[】\\]]\\s*)+(?=\\S)");

    StoryHeadline {
        title = MARK.matcher(title).replaceFirst("");
        repairs = List.copyOf(repairs);
    }

    /** The headline of this story, which was sent under this subject. */
    static StoryHeadline of(String subject, MailStory filed, Optional<String> sender) {
        MailStory story =
                TopLines.of(lines(filed), sender, subject).isPresent() ? filed : dated(filed, sender, subject);
        List<String> lines = lines(story);
        Optional<TopLines> top = TopLines.of(lines, sender, subject);
        Optional<String> labelled = story.labels().value(DeskLabel.TITLE);
        if (labelled.isPresent()) {
            String told = OWN_LINE.formatted(subject);
            return top.filter(line -> same(line.headline(), labelled.get()))
                    .map(line -> of(labelled.get(), line, story, told))
                    .orElseGet(() -> new StoryHeadline(
                            labelled.get(), Optional.empty(), signed(story, lines, sender), List.of(told)));
        }
        Optional<String> headed = story.kinds().headline(lines).filter(line -> !StoryByline.isOne(line, sender));
        if (headed.isPresent() && top.filter(line -> stands(headed.get(), line)).isEmpty()) {
            return byKinds(headed.get(), lines, story, subject);
        }
        if (top.isEmpty() || story.kinds().isNoHeadline(top.get().headline())) {
            return new StoryHeadline(withoutLabel(subject, story), Optional.empty(), story, List.of());
        }
        String line = top.get().headline();
        if (same(line, subject) || same(line, withoutLabel(subject, story))) {
            return of(withoutLabel(subject, story), top.get(), story, TWICE);
        }
        boolean told = TOLD.matcher(line).find();
        return told
                        || headed.isPresent()
                        || story.covered()
                        || top.get().signed()
                        || LABEL.matcher(subject).lookingAt()
                        || isSlug(subject, line)
                ? of(TOLD.matcher(line).replaceFirst(""), top.get(), story, OWN_LINE.formatted(subject))
                : new StoryHeadline(subject, Optional.empty(), story, List.of());
    }

    /** Whether a subject is but a word or two by which a desk knows a story, and the line over the story tells it. */
    private static boolean isSlug(String subject, String line) {
        int words = WordComparison.count(subject);
        boolean small =
                subject.equals(subject.toLowerCase(Locale.ROOT)) && !subject.equals(subject.toUpperCase(Locale.ROOT));
        return words <= (small ? SLUG_IN_SMALL : SLUG) && WordComparison.count(line) >= words + MORE_WORDS;
    }

    private static List<String> lines(MailStory story) {
        return story.html()
                ? HtmlLines.top(story.text())
                : story.text().lines().map(String::strip).toList();
    }

    /** The story without the date and the office of its sender, when they stand over its headline. */
    private static MailStory dated(MailStory story, Optional<String> sender, String subject) {
        MailStory rest = story;
        for (int i = 0; i < LINES_OVER; i++) {
            Optional<String> over = lines(rest).stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(line -> isOver(line, sender));
            if (over.isEmpty()) {
                return TopLines.of(lines(rest), sender, subject).isPresent() ? rest : story;
            }
            rest = rest.without(over.get());
        }
        return TopLines.of(lines(rest), sender, subject).isPresent() ? rest : story;
    }

    private static boolean isOver(String line, Optional<String> sender) {
        return line.length() <= LINE_OVER
                && (sender.filter(name -> !name.equals(line) && name.contains(line))
                                .isPresent()
                        || DateInText.in(line, DayMonthOrder.UNCLEAR)
                                .filter(date ->
                                        PLACE.matcher(date.rest().strip()).matches())
                                .isPresent());
    }

    private static boolean stands(String line, TopLines top) {
        return same(line, top.headline())
                || top.standfirst().filter(under -> same(under, line)).isPresent();
    }

    /** With the line that the model takes for the headline. */
    private static StoryHeadline byKinds(String line, List<String> lines, MailStory story, String subject) {
        Optional<String> standfirst = story.kinds().standfirst(lines).filter(summary -> WorldBylines.name(summary)
                .isEmpty());
        MailStory rest = story.without(line);
        rest = standfirst.isPresent() ? rest.without(standfirst.get()) : rest;
        String title = TOLD.matcher(line).replaceFirst("");
        String repair =
                same(title, subject) || same(title, withoutLabel(subject, story)) ? TWICE : OWN_LINE.formatted(subject);
        return new StoryHeadline(title, standfirst, rest, List.of(repair));
    }

    /** With the lines over the first paragraph taken out of the story. */
    private static StoryHeadline of(String title, TopLines top, MailStory story, String repair) {
        MailStory rest = story.without(top.headline());
        rest = top.standfirst().isPresent() ? rest.without(top.standfirst().get()) : rest;
        rest = top.signature().isPresent() ? rest.without(top.signature().get()) : rest;
        Optional<String> summary = top.standfirst().isPresent()
                ? Optional.empty()
                : story.kinds().standfirst(lines(rest)).filter(line -> WorldBylines.name(line)
                        .isEmpty());
        rest = summary.isPresent() ? rest.without(summary.get()) : rest;
        Optional<String> standfirst = top.standfirst().or(() -> summary).map(line -> DASHES.matcher(line)
                .replaceAll("$1"));
        return new StoryHeadline(title, standfirst, rest, List.of(repair));
    }

    /** The story without its sender's name over it. */
    private static MailStory signed(MailStory story, List<String> lines, Optional<String> sender) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> StoryByline.isSender(line, sender))
                .map(story::without)
                .orElse(story);
    }

    private static Pattern label(String words) {
        return Pattern.compile("(?iu)^\\W*(?:" + words
                + ")(?:\\s(?:n[ro°º]?\\.?\\s?)?[\\d/.-]{1,12})?\\s*(?:[\\])】）]\\s*|[:：|–—]\\s*|-\\s+|$)");
    }

    private static String withoutLabel(String subject, MailStory story) {
        Pattern label = story.covered() && WORKING_LABEL.matcher(subject).lookingAt() ? WORKING_LABEL : LABEL;
        String bare = label.matcher(subject).replaceFirst("");
        return bare.isBlank() ? subject : bare;
    }

    private static boolean same(String line, String subject) {
        return WordComparison.folded(line).equals(WordComparison.folded(subject));
    }
}
