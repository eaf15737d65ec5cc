package dateline.ingest.plain;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.NavigableSet;
import java.util.regex.Pattern;

/** What a page tells under its story as if it went on: who the author is, what was put right, how the paper is reached. */
final class EndOfStory {
    private static final int LEAST = 3;
    private static final int NOTES = 4;
    private static final int NOTE = 400;
    private static final int CONTACT = 200;
    private static final int PORTRAIT = 80;
    private static final int ABOVE = 3;
    private static final double UNSURE = 0.9;

    /** How the paper is reached, when that is what the sentence is for. */
    private static final Pattern REACHED = Pattern.compile(
            "(?iu)(?:[^.!?]{0,60}[.!?]\\s+)?(?:contact|e-?mail|write to|reach|got a (?:tip|story)|send (?:us|your)|kontakt|schreiben sie|écrivez|contactez|escr[íi]b|contatt|scriv|contacte|mail ons|skriv til|napisz|пишите|пишіть)\\b[^.!?]{0,80}\\S+@\\S+\\.\\S+$");

    private static final Pattern AUTHOR = Pattern.compile(
            "(?iu)(?:about the author|over de auteur|über (?:den autor|die autorin)|zur person|à propos de l['’]auteur|sobre (?:el autor|la autora|o autor|a autora)|sull['’](?:autore|autrice)|om (?:författaren|forfatteren)|o autor(?:ce|ze|ovi)|об авторе|про автора)\\b");

    private final ScoredText judged;
    private final List<LogicalLine> units;
    private final RawArticleBuilder draft;

    EndOfStory(ScoredText judged, List<LogicalLine> units, RawArticleBuilder draft) {
        this.judged = judged;
        this.units = units;
        this.draft = draft;
    }

    /** Takes it out of a story. */
    void takeFrom(NavigableSet<Integer> body) {
        takeNotes(body);
        List<String> authors = draft.done().bylines().stream().map(Byline::name).toList();
        for (int i = 0; i < LEAST && body.size() > LEAST; i++) {
            int last = body.last();
            if (isOfAuthor(last, authors) || isContact(units.get(last).text())) {
                body.remove(last);
            }
        }
    }

    private boolean isOfAuthor(int at, List<String> authors) {
        String text = units.get(at).text();
        return authors.stream().anyMatch(text::startsWith)
                || (text.length() < NOTE && AuthorBiography.isOf(authors, text))
                || AUTHOR.matcher(text).lookingAt()
                || isPortrait(text, authors)
                || isUnderName(at, authors);
    }

    private static boolean isContact(String text) {
        return text.length() < CONTACT && REACHED.matcher(text).lookingAt();
    }

    /** {@code Portrait of Ansel Rowe}: what stands in for the picture of the author. */
    private static boolean isPortrait(String text, List<String> authors) {
        return text.length() < PORTRAIT
                && !authors.isEmpty()
                && authors.equals(TextNames.in(text))
                && !authors.contains(text);
    }

    /** Where the author's name heads a box, what stands in it is told of the author, and need not say so. */
    private boolean isUnderName(int at, List<String> authors) {
        List<String> names = authors.stream().map(WordComparison::folded).toList();
        int above = at - 1;
        while (above > at - ABOVE
                && above > 0
                && TextMeta.isRole(units.get(above).text())) {
            above--;
        }
        return above > 0
                && judged.story(at) < UNSURE
                && units.get(at).text().length() < NOTE
                && names.contains(WordComparison.folded(units.get(above).text()))
                && !ReaderNotes.isQuoting(units.get(at).text().substring(0, 1));
    }

    /** Titles of other stories may stand between the story and what was corrected in it. */
    private void takeNotes(NavigableSet<Integer> body) {
        List<Integer> last = body.descendingSet().stream().limit(NOTES).toList();
        for (int at : last) {
            String text = units.get(at).text();
            if (body.size() > LEAST && NoteUnderStory.isOne(text)) {
                draft.repair("What is told under the story of its making was left out: \"" + text + "\"");
                body.remove(at);
            }
        }
    }
}
