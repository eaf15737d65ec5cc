package dateline.ingest.mail;

import dateline.ingest.mail.DeskLabel.Labelled;
import dateline.ingest.text.byline.LeadingByline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the lines over a story say of it by a label: its headline, its standfirst, who wrote it. They are no part of the text.
 *
 * @param values by their label
 * @param changed lines by their number, as they are without; nothing is left of most of them
 * @param first line that has a label
 * @param noted whether words to the desk stand over it
 * @param captions what is told of pictures
 * @param origin what the receipt says of them
 */
record StoryLabels(
        Map<DeskLabel, String> values,
        Map<Integer, String> changed,
        int first,
        boolean noted,
        List<String> captions,
        String origin) {
    static final StoryLabels NONE = new StoryLabels(Map.of(), Map.of(), -1, false, List.of(), "");
    private static final String OVER_STORY =
            "What the lines over the story call its headline, standfirst or author was taken as that.";
    static final String LEFT_OUT = "What is told of a picture that is not in the mail was left out: \"%s\".";
    private static final String DIVIDER = "---";
    private static final int TOP = 45;
    private static final int BETWEEN = 2;
    private static final int BETWEEN_LENGTH = 160;
    private static final int FULL = 60;
    private static final int LONGEST = 1_000;
    private static final int CAPTION = 300;

    StoryLabels {
        values = Map.copyOf(values);
        changed = Map.copyOf(changed);
        captions = List.copyOf(captions);
    }

    /** The labels over the story in these lines. */
    static StoryLabels of(List<String> lines) {
        var reading = new Gathering(lines);
        reading.read();
        return reading.done();
    }

    /** The same where this becomes of the lines. */
    StoryLabels with(Map<Integer, String> others) {
        return new StoryLabels(values, others, first, noted, captions, origin);
    }

    Optional<String> value(DeskLabel label) {
        return Optional.ofNullable(values.get(label)).filter(value -> !value.isBlank());
    }

    boolean isEmpty() {
        return first < 0;
    }

    /** Whether these lines are words to the desk, or but a headline and a byline: no story has begun in them. */
    private static boolean mayStandBefore(List<String> before) {
        List<String> said = before.stream().filter(line -> !line.isBlank()).toList();
        return isNote(before)
                || (said.size() <= BETWEEN && said.stream().allMatch(line -> line.length() <= BETWEEN_LENGTH));
    }

    private static boolean isNote(List<String> before) {
        List<String> said = before.stream().filter(line -> !line.isBlank()).toList();
        return !said.isEmpty() && (WordsToDesk.isGreeted(said.get(0)) || WordsToDesk.isTalk(String.join("\n", said)));
    }

    /**
     * The captions of pictures that stand under a story: how many of these lines are the story's.
     *
     * @param captions where to put what they say
     */
    static int withoutCaptions(List<String> lines, List<String> captions) {
        int end = lines.size();
        while (true) {
            var last = LastParagraph.before(end, lines);
            int label = captionIn(lines, last.from(), last.to());
            if (label <= 1) {
                return end;
            }
            String value = DeskLabel.of(lines.get(label)).map(Labelled::value).orElse("");
            captions.add(0, (value + " " + String.join(" ", lines.subList(label + 1, last.to()))).strip());
            end = label;
        }
    }

    /** The first line of a paragraph from which on all is a caption; 0 if there is none. */
    private static int captionIn(List<String> lines, int from, int to) {
        int length = 0;
        for (int at = to - 1; at >= from; at--) {
            length += lines.get(at).length();
            if (length > CAPTION) {
                return 0;
            }
            boolean caption = DeskLabel.of(lines.get(at))
                    .filter(found -> found.label() == DeskLabel.CAPTION)
                    .isPresent();
            if (caption) {
                boolean more = at > from
                        && DeskLabel.of(lines.get(at - 1))
                                .filter(found -> found.label() == DeskLabel.CAPTION)
                                .isPresent();
                if (!more) {
                    return at;
                }
            }
        }
        return 0;
    }

    /** What becomes of the lines, with a divider in place of the first where words to the desk stand over it. */
    Map<Integer, String> marked() {
        var marked = new TreeMap<>(changed);
        if (noted) {
            marked.put(first, DIVIDER);
        }
        return marked;
    }

    static String with(List<String> lines, Map<Integer, String> changed) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            kept.add(changed.getOrDefault(i, lines.get(i)));
        }
        return String.join("\n", kept);
    }

    List<String> repairs() {
        var repairs = new ArrayList<String>();
        if (!isEmpty()) {
            repairs.add(origin);
        }
        captions.forEach(caption -> repairs.add(LEFT_OUT.formatted(caption)));
        return repairs;
    }

    /** Goes over the lines once. */
    private static final class Gathering {
        private final List<String> lines;
        private final Map<DeskLabel, String> values = new EnumMap<>(DeskLabel.class);
        private final Map<Integer, String> changed = new TreeMap<>();
        private final List<String> captions = new ArrayList<>();
        private int first = -1;
        private boolean facts;
        private boolean ended;

        Gathering(List<String> lines) {
            this.lines = lines;
        }

        void read() {
            int between = 0;
            int at = 0;
            while (at < Math.min(lines.size(), TOP) && !ended) {
                String line = lines.get(at);
                Optional<Labelled> found = line.length() > LONGEST ? Optional.empty() : DeskLabel.of(line);
                if (found.isPresent()) {
                    between = 0;
                    at = take(at, found.get());
                    continue;
                }
                facts |= DeskLabel.isFact(line);
                at = told(at);
                line = lines.get(at);
                if (first >= 0 && !line.isBlank()) {
                    between++;
                    ended = between > BETWEEN || line.length() > BETWEEN_LENGTH;
                }
                at++;
            }
        }

        /** Takes what a sentence behind others suggests; the number of its last line. */
        private int told(int at) {
            Optional<DeskLabel.Told> told = DeskLabel.told(lines.get(at));
            if (told.isEmpty()) {
                return at;
            }
            first = first < 0 ? at : first;
            var value = new StringBuilder(told.get().value());
            changed.put(at, told.get().before());
            int last = at;
            while (lines.get(last).length() >= FULL
                    && last + 1 < lines.size()
                    && !lines.get(last + 1).isBlank()) {
                last++;
                value.append(' ').append(lines.get(last).strip());
                changed.put(last, "");
            }
            values.putIfAbsent(told.get().label(), value.toString());
            return last;
        }

        private int take(int at, Labelled found) {
            first = first < 0 ? at : first;
            if (found.label() == DeskLabel.BODY) {
                changed.put(at, found.value());
                ended = true;
                return at + 1;
            }
            var value = new StringBuilder(found.value());
            changed.put(at, "");
            int next = at + 1;
            if (value.length() == 0) {
                while (next < lines.size() && lines.get(next).isBlank()) {
                    next++;
                }
            }
            boolean goesOn = value.length() == 0 || lines.get(at).length() >= FULL;
            while (goesOn
                    && next < lines.size()
                    && !lines.get(next).isBlank()
                    && DeskLabel.of(lines.get(next)).isEmpty()
                    && LeadingByline.names(lines.get(next)).isEmpty()) {
                value.append(value.length() == 0 ? "" : " ")
                        .append(lines.get(next).strip());
                changed.put(next, "");
                goesOn = lines.get(next).length() >= FULL;
                next++;
            }
            boolean again = values.putIfAbsent(found.label(), value.toString()) != null;
            if (found.label() == DeskLabel.CAPTION) {
                captions.add(value.toString());
            } else if (again) {
                facts |= found.label() != DeskLabel.ASIDE;
            }
            return next;
        }

        StoryLabels done() {
            boolean told = values.containsKey(DeskLabel.TITLE) || values.containsKey(DeskLabel.STANDFIRST);
            if (first < 0) {
                return NONE;
            }
            boolean left = false;
            for (int i = 0; i < lines.size(); i++) {
                left |= i > first && !changed.getOrDefault(i, lines.get(i)).isBlank();
            }
            List<String> before = new ArrayList<>(lines.subList(0, first));
            before.add(changed.get(first));
            return told && left && !facts && mayStandBefore(before)
                    ? new StoryLabels(values, changed, first, isNote(before), captions, OVER_STORY)
                    : NONE;
        }
    }
}
