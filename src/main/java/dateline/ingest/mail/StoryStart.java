package dateline.ingest.mail;

import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where the story begins under a letter that nothing divides from it: at a line that stands over a paragraph as a headline
 * does, or at the first paragraph that does not speak to the desk.
 */
final class StoryStart {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_OVER_SUBJECT = 400;
    private static final int LONGEST_OVER_BYLINE = 200;
    private static final int MOST_BLOCKS = 9;
    private static final int HEADLINE = 160;
    private static final int HEADLINE_LINES = 3;
    private static final int SHORTEST = 5;
    private static final int PARAGRAPH = 40;
    private static final int PARAGRAPH_IN_CJK = 20;
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？।؟](?:[\\s\"”’»)」]|$)");
    private static final Pattern SAID = Pattern.compile("(?s).*[.!?…。！？：:]\\s*");
    private static final Pattern ENDS_OPEN = Pattern.compile("(?s).*[.,;:。、；：!]\\s*");

    private final List<Block> blocks;
    private final int length;
    private final List<String> sender;
    private final String subject;
    private final Addressees addressees;

    private StoryStart(String text, MailContext context) {
        this.blocks = blocks(text);
        this.length = text.length();
        this.sender = context.names();
        this.subject = WordComparison.folded(context.subject());
        this.addressees = context.addressees();
    }

    /** Lines without a blank one between them. */
    private record Block(int start, String text) {
        List<String> lines() {
            return text.lines().map(String::strip).toList();
        }

        String firstLine() {
            return lines().get(0);
        }
    }

    /** Where the story begins; 0 when there is no letter over it. */
    static int end(String text, MailContext context) {
        var top = new StoryStart(text, context);
        return top.blocks.size() < 2
                ? 0
                : top.named().or(top::headed).or(top::signed).or(top::told).orElse(0);
    }

    private boolean isLetter() {
        Block first = blocks.get(0);
        return isCalling()
                || WordsToDesk.isGreeted(first.firstLine())
                || WordsToDesk.isUngreetedNote(first.text())
                || (WordsToDesk.opensLetter(first.text())
                        && WordsToDesk.isEnclosing(blocks.get(1).text()));
    }

    /** Whether it begins as only words to a colleague do: with a name that is known, or with a greeting and a name. */
    private boolean isCalling() {
        String first = blocks.get(0).firstLine();
        return addressees.areCalledIn(first)
                || WordsToDesk.isCollegialTo(blocks.get(0).text());
    }

    /** Where the subject stands once more, over a paragraph: what stands over that is no part of the story. */
    private Optional<Integer> named() {
        for (int i = 1; i + 1 < blocks.size() && !subject.isEmpty(); i++) {
            Block block = blocks.get(i);
            if (block.start() > LONGEST_OVER_SUBJECT) {
                break;
            }
            if (WordComparison.folded(block.firstLine()).equals(subject) && isOverParagraph(i)) {
                return Optional.of(block.start());
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> headed() {
        if (!isLetter()) {
            return Optional.empty();
        }
        boolean evident = WordsToDesk.isCollegial(blocks.get(0).firstLine());
        boolean calling = isCalling();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.start() > LONGEST) {
                break;
            }
            boolean called = calling && block.start() <= LONGEST_OVER_SUBJECT;
            if (i > 0 && (evident || called) && isHeadline(i) && !isTalkOverHeadline(i) && leavesStory(block.start())) {
                return Optional.of(block.start());
            }
            evident |= WordsToDesk.namesText(block.text())
                    || block.lines().stream().anyMatch(line -> WordsToDesk.isSigned(line, sender));
        }
        return Optional.empty();
    }

    /** Whether somebody says something in whole sentences over a line that is the headline, for it says but one thing. */
    private boolean isTalkOverHeadline(int at) {
        return WordsToDesk.isChat(blocks.get(at).firstLine())
                && at + 1 < blocks.size()
                && isHeadline(at + 1)
                && !WordsToDesk.isChat(blocks.get(at + 1).firstLine());
    }

    /** Whether more stands behind a place than over it, for notes are shorter than what they go with. */
    private boolean leavesStory(int start) {
        return length - start >= start;
    }

    /** A headline over the byline of who sent it, under which stands a paragraph: brief sentences over that are none of it. */
    private Optional<Integer> signed() {
        for (int i = 1; i + 2 < blocks.size() && blocks.get(i).start() <= LONGEST_OVER_BYLINE; i++) {
            String over = blocks.get(i - 1).text();
            if (!SAID.matcher(over).matches()) {
                break;
            }
            String line = blocks.get(i + 1).firstLine();
            if (isHeadline(i) && isParagraph(blocks.get(i + 2).text()) && StoryByline.isOne(line, name())) {
                return Optional.of(blocks.get(i).start());
            }
        }
        return Optional.empty();
    }

    /** A letter that says what it brings, in paragraphs each of which speaks of that. */
    private Optional<Integer> told() {
        String first = blocks.get(0).text();
        if (!isLetter()) {
            return Optional.empty();
        }
        int at = WordsToDesk.isGreeting(first) || WordsToDesk.opensLetter(first) ? 1 : 0;
        boolean enclosing = false;
        while (at < blocks.size() && blocks.get(at).start() <= LONGEST && isWords(blocks.get(at))) {
            enclosing |= WordsToDesk.isEnclosing(blocks.get(at).text())
                    || (at <= 1 && WordsToDesk.isTalk(blocks.get(at).text()));
            at++;
        }
        return enclosing && at < blocks.size() && isParagraph(blocks.get(at).text())
                ? Optional.of(blocks.get(at).start())
                : Optional.empty();
    }

    private boolean isWords(Block block) {
        return WordsToDesk.isTalk(block.text())
                || WordsToDesk.isFarewell(block.text())
                || block.lines().stream()
                        .allMatch(line -> WordsToDesk.isSigned(line, sender) || WordsToDesk.isFarewell(line));
    }

    private boolean isHeadline(int at) {
        Block block = blocks.get(at);
        String line = block.firstLine();
        boolean signed = block.lines().size() > 2
                && StoryByline.isOne(block.lines().get(1), name())
                && isParagraph(block.lines().get(2));
        boolean named = (block.lines().size() <= HEADLINE_LINES || signed)
                && line.length() >= SHORTEST
                && line.length() <= HEADLINE
                && !ENDS_OPEN.matcher(line).matches()
                && (signed
                        || !(isParagraph(block.text())
                                && ENDS_OPEN.matcher(block.text()).matches()))
                && !WordsToDesk.isFarewell(line)
                && !WordsToDesk.isEnclosing(line)
                && !WordsToDesk.isSigned(line, sender)
                && !ContactLine.isOne(line);
        return named && (signed || isOverParagraph(at));
    }

    private Optional<String> name() {
        return sender.isEmpty() ? Optional.empty() : Optional.of(sender.get(0));
    }

    /** Whether a paragraph follows, at most a byline and a standfirst between them. */
    private boolean isOverParagraph(int at) {
        for (int next = at + 1; next < Math.min(blocks.size(), at + 4); next++) {
            String text = blocks.get(next).text();
            if (isParagraph(text)) {
                return true;
            }
            if (text.length() > HEADLINE) {
                return false;
            }
        }
        return false;
    }

    private static boolean isParagraph(String text) {
        int least = CJK.matcher(text).find() ? PARAGRAPH_IN_CJK : PARAGRAPH;
        return text.length() >= least && SENTENCE.matcher(text).find();
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        int start = -1;
        int at = 0;
        while (at <= text.length() && blocks.size() < MOST_BLOCKS) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            boolean blank = text.substring(at, stop).isBlank();
            if (!blank && start < 0) {
                start = at;
            }
            if (start >= 0 && (blank || end < 0)) {
                blocks.add(new Block(
                        start, text.substring(start, blank ? at : stop).strip()));
                start = -1;
            }
            at = stop + 1;
        }
        return blocks;
    }
}
