package dateline.ingest.mail;

import dateline.ingest.text.DeskNotes;
import dateline.ingest.text.LeadingByline;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headline of a mail: its subject, or a line of its own over the story where the subject is that of a letter, because words
 * to the desk stood over it or because the subject says what is sent and not what happened.
 *
 * @param title the headline
 * @param story the rest
 * @param repairs what was done
 */
record StoryHeadline(String title, MailStory story, List<String> repairs) {
    private static final int SHORTEST = 8;
    private static final int SHORTEST_IN_CJK = 5;
    private static final int LONGEST = 160;
    private static final int PARAGRAPH = 40;
    private static final int PARAGRAPH_IN_CJK = 20;
    private static final int PLACE_WORDS = 3;
    private static final String OWN_LINE = "The headline over the story was taken, not the mail's subject: \"%s\".";
    private static final String TWICE = "The headline stood over the story once more, which was left out.";
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;:。、；：]", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("[.!?…。！？।؟](?:[\\s\"”’»)」]|$)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.|\\S@\\S");
    private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*");
    /** What a subject calls that which is sent, where a headline would tell of something. */
    private static final Pattern LABEL = label("(?:press|news|media) release|press statement"
            + "|press ?info(?:rmation)?|pressemitteilung|presseinformation|medienmitteilung|presseaussendung"
            + "|communiqu[ée](?: de presse)?|cp|(?:comunicado|nota) de (?:prensa|imprensa)|nota à imprensa|comunicato stampa|persbericht"
            + "|pressmeddelande|pressemeddelelse|pressemelding|(?:lehdistö)?tiedote|(?:komunikat|informacja) prasow[ya]|tisková zpráva"
            + "|sajtóközlemény|comunicat de presă|пресс-релиз|прес-реліз|δελτίο τύπου|basın (?:bülteni|açıklaması)|siaran pers"
            + "|thông cáo báo chí|بيان صحفي|הודעה לעיתונות|プレスリリース|报道资料|新闻稿|보도자료");
    /** Words that may begin a headline as well. */
    private static final Pattern WORKING_LABEL = label(
            "copy|story|text|article|piece|draft|stück|beitrag|artikel|papier|pige|nota|texto|pezzo|testo|tekst|stuk|原稿|稿件|기사");

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)^(?:(?:suggested |proposed )?(?:headline|hed)|(?:vorgeschlagene )?(?:überschrift|schlagzeile)|titre(?: proposé)?"
                    + "|titular|título|manchete|titolo|kop|rubrik|overskrift|tytuł|titulek|заголовок|başlık|标题|標題|見出し|제목)\\s*[:：]\\s*");

    StoryHeadline {
        repairs = List.copyOf(repairs);
    }

    /** The headline of this story, which was sent under this subject. */
    static StoryHeadline of(String subject, MailStory story, Optional<String> sender) {
        List<String> lines = story.html()
                ? HtmlLines.top(story.text())
                : story.text().lines().map(String::strip).toList();
        Optional<String> line = ownLine(lines, sender);
        Optional<String> labelled = story.labels().value(DeskLabel.TITLE);
        if (labelled.isPresent()) {
            boolean twice = line.isPresent() && same(line.get(), labelled.get());
            return new StoryHeadline(
                    labelled.get(), twice ? without(story, line.get()) : story, List.of(OWN_LINE.formatted(subject)));
        }
        if (line.isEmpty()) {
            return new StoryHeadline(withoutLabel(subject, story), story, List.of());
        }
        if (same(line.get(), subject) || same(line.get(), withoutLabel(subject, story))) {
            return new StoryHeadline(
                    withoutLabel(subject, story), unsigned(story, lines, line.get(), sender), List.of(TWICE));
        }
        boolean told = TOLD.matcher(line.get()).find();
        if (!told && !story.covered() && !LABEL.matcher(subject).lookingAt()) {
            return new StoryHeadline(subject, story, List.of());
        }
        return new StoryHeadline(
                TOLD.matcher(line.get()).replaceFirst(""),
                unsigned(story, lines, line.get(), sender),
                List.of(OWN_LINE.formatted(subject)));
    }

    /** The story without its headline, and without its sender's name under that. */
    private static MailStory unsigned(MailStory story, List<String> lines, String headline, Optional<String> sender) {
        MailStory rest = without(story, headline);
        int under = next(lines, lines.indexOf(headline) + 1);
        boolean signed =
                under < lines.size() && sender.filter(lines.get(under)::equals).isPresent();
        return signed ? without(rest, sender.get()) : rest;
    }

    private static Pattern label(String words) {
        return Pattern.compile(
                "(?iu)^\\W*(?:" + words + ")(?:\\s(?:n[ro°º]?\\.?\\s?)?[\\d/.-]{1,12})?\\s*(?:[:：|–—]\\s*|-\\s+|$)");
    }

    private static String withoutLabel(String subject, MailStory story) {
        Pattern label = story.covered() && WORKING_LABEL.matcher(subject).lookingAt() ? WORKING_LABEL : LABEL;
        String bare = label.matcher(subject).replaceFirst("");
        return bare.isBlank() ? subject : bare;
    }

    private static boolean same(String line, String subject) {
        return WordComparison.folded(line).equals(WordComparison.folded(subject));
    }

    private static MailStory without(MailStory story, String line) {
        if (story.html()) {
            return story.withText(HtmlLines.without(story.text(), line));
        }
        int at = story.text().indexOf(line);
        return story.withText((story.text().substring(0, at) + story.text().substring(at + line.length())).strip());
    }

    /** The first line, when it stands by itself over a paragraph, or over a byline and one. */
    private static Optional<String> ownLine(List<String> lines, Optional<String> sender) {
        int first = next(lines, 0);
        if (first == lines.size() || !isHeadline(lines.get(first))) {
            return Optional.empty();
        }
        int second = next(lines, first + 1);
        boolean byline = second < lines.size()
                && (isByline(lines.get(second))
                        || sender.filter(lines.get(second)::equals).isPresent());
        int text = byline ? next(lines, second + 1) : second;
        boolean apart = byline || second > first + 1;
        return apart && text < lines.size() && isParagraph(lines, text, lines.get(first))
                ? Optional.of(lines.get(first))
                : Optional.empty();
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static boolean isByline(String line) {
        return LeadingByline.names(line).isPresent();
    }

    private static boolean isHeadline(String line) {
        int words = WordComparison.count(line);
        return line.length() >= (CJK.matcher(line).find() ? SHORTEST_IN_CJK : SHORTEST)
                && line.length() <= LONGEST
                && !SENTENCE_END.matcher(line).matches()
                && !ADDRESS.matcher(line).find()
                && !(CAPITALS.matcher(line).matches() && words <= PLACE_WORDS)
                && !isByline(line)
                && !CoverNote.isAddressed(line)
                && DeskNotes.in(line).isEmpty();
    }

    /** A paragraph of sentences; what has lines of its own, as verse has, is none. */
    private static boolean isParagraph(List<String> lines, int at, String headline) {
        String line = lines.get(at);
        int least = CJK.matcher(line).find() ? PARAGRAPH_IN_CJK : PARAGRAPH;
        return line.length() >= least
                && line.length() > headline.length() / 2
                && SENTENCES.matcher(line).find();
    }
}
