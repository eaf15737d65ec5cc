package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a story begins and ends among lines that were judged one by one: below what stands under a headline, and above the
 * comments of readers, which read as a story does.
 */
final class StoryBounds {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String COMMENTS =
            "(?:comments?|responses?|replies|thoughts|reader comments|kommentare?|antworten|leserkommentare|commentaires?|r\u00e9actions|comentarios?|respuestas|commenti|commento|coment\u00e1rios?|reacties?|kommentarer|komment|komentarz\\p{L}*|koment\u00e1\u0159\\p{L}*|kommentit|yorumlar?|\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\\p{L}*|diskus\\p{L}*|debat\\p{L}*|discussions?|\u03c3\u03c7\u03cc\u03bb\u03b9\u03b1|\u03c3\u03c7\u03bf\u03bb\u03b9\u03b1|\u30b3\u30e1\u30f3\u30c8|\u8bc4\u8bba)";
    private static final Pattern HEADER = Pattern.compile(
            "\\d{1,5}\\s*" + COMMENTS + "(?:\\s*(?:on|to|about|zu|sur|en|su|op|a|o)\\b.{0,200})?\\s*:?|" + COMMENTS
                    + "\\s*[(\\[:]?\\s*\\d{1,5}\\s*[)\\]]?|(?:leave a (?:reply|comment)|join the (?:conversation|discussion)|schreibe? einen kommentar|laisser un commentaire|deja (?:un|tu) comentario|deixe (?:um|seu) coment\u00e1rio|lascia un commento|geef een reactie)\\b.{0,60}",
            FLAGS);

    private static final int HEAD = 12;
    private static final int PARAGRAPH = 120;
    private static final int BRIEF = 110;
    private static final int CAPTION = 300;
    private static final int BUTTON = 30;
    private static final int NEXT = 4;
    private static final int LEAST_STORY = 300;
    private static final int LONGEST_HEADER = 220;

    private final List<AnalyzedLine> lines;

    StoryBounds(List<AnalyzedLine> lines) {
        this.lines = lines;
    }

    /** The first line of a story that was found from here to there, below a headline. */
    int begin(int start, int end, int headline) {
        int from = Math.max(start, headline + 1);
        int begin = from;
        int paragraphs = 0;
        int sentences = 0;
        for (int i = from; i < Math.min(end, from + HEAD) && paragraphs < 2; i++) {
            sentences += lines.get(i).isSentence() ? 1 : 0;
            if (isUnderHeadline(lines.get(i)) || (sentences < 2 && isCaption(lines.get(i)))) {
                begin = i + 1;
            } else if (lines.get(i).isSentence() && lines.get(i).weight() >= PARAGRAPH) {
                paragraphs++;
            }
        }
        while (begin + 1 < end && (isButton(begin) || isNoParagraph(begin))) {
            begin++;
        }
        return begin < end ? begin : start;
    }

    private static boolean isUnderHeadline(AnalyzedLine line) {
        String text = line.text();
        boolean brief = line.chars() <= BRIEF && line.ending() != 2;
        boolean signs = brief && (line.byline() || (line.date().isPresent() && !line.isSentence()));
        return signs || TextMeta.isDate(text) || Boilerplate.readingTime(text).isPresent();
    }

    /** The words of the lead picture stand over the story; those of another between its paragraphs. */
    private static boolean isCaption(AnalyzedLine line) {
        return line.chars() <= CAPTION && CaptionLine.of(line.text()).isPresent();
    }

    /** No story begins with a line that neither ends as a sentence does nor is long. */
    private boolean isNoParagraph(int at) {
        AnalyzedLine line = lines.get(at);
        return line.ending() == 0
                && line.weight() < PARAGRAPH
                && !line.line().item()
                && IntStream.range(at + 1, Math.min(lines.size(), at + NEXT))
                        .anyMatch(next -> lines.get(next).isSentence());
    }

    private boolean isButton(int at) {
        AnalyzedLine line = lines.get(at);
        return line.weight() < BUTTON && line.ending() == 0 && !line.line().item();
    }

    /** Whether comments of readers follow, or are counted. */
    static boolean isCommentHeader(AnalyzedLine line) {
        return line.chars() <= LONGEST_HEADER && HEADER.matcher(line.text()).matches();
    }

    /** The line before which a story ends that was found from here to there. */
    int end(int start, int end) {
        int chars = 0;
        for (int i = start; i < end; i++) {
            AnalyzedLine line = lines.get(i);
            if (chars >= LEAST_STORY && isCommentHeader(line)) {
                return i;
            }
            chars += line.isSentence() ? line.weight() : 0;
        }
        return end;
    }
}
