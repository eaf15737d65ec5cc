package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.plain.AnalyzedText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text, and what a careful reader found in it.
 *
 * @param id empty for one that is only learnt from
 * @param truth what it is scored by
 * @param taught what is learnt from it
 * @param weight how much it counts beside others
 * @param isExtra whether only the headline is learnt from it, of which a text teaches little
 * @param pictured what the page's pictures show, by the texts that stand in for them
 */
record TextLesson(
        String id,
        String kind,
        String site,
        String text,
        Truth truth,
        Truth taught,
        JsonNode told,
        double weight,
        boolean isExtra,
        List<String> pictured) {
    private static final int TITLE_SLACK = 40;
    private static final int NAME_LINE = 110;
    private static final double TEXT_WEIGHT = 60;
    private static final double MOST = 8;

    /** So far from the story a menu has many lines like one another, and some of them tell as much as all. */
    private static final int FAR = 15;

    private static final int ONE_OF = 6;
    private static final double CAPTION_PART = 0.7;
    private static final int CAPTION_SLACK = 80;
    private static final double TAG_SHARE = 0.5;
    private static final int BYLINES_ONE_OF = 3;
    private static final int HEADINGS_ONE_OF = 3;

    /** One line: where it stands, and what it is an example of. */
    record Line(int at, boolean story, double weight) {}

    boolean isScored() {
        return !id.isEmpty();
    }

    /** What stands beside a story and may be counted as its own or not: who wrote the truths down did either. */
    List<String> may() {
        List<String> may = texts(told.path("may"));
        if (told.hasNonNull("dek")) {
            may.add(told.path("dek").asText());
        }
        return may.stream().map(Wordings::folded).toList();
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The lines that something can be learnt from. */
    List<Line> lines(AnalyzedText measured) {
        List<String> texts = measured.texts();
        List<Example.OfLine> examples = told.path("body").isArray()
                ? Example.ofPrintedLines(texts, at -> new float[] {at}, texts(told.path("body")))
                : Example.ofLines(texts, at -> new float[] {at}, taught);
        List<String> may = may();
        double total = examples.stream()
                .mapToDouble(e -> e.example().story() * e.example().weight())
                .sum();
        double share = taught.body().isPresent() ? Math.min(1, TEXT_WEIGHT / Math.max(1, total)) : 1;
        var lines = new ArrayList<Line>();
        int last = -FAR;
        int[] next = next(examples);
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i).example();
            int at = (int) example.features()[0];
            boolean story = example.story() > 0.5;
            last = story ? at : last;
            boolean far = at - last > FAR && next[i] - at > FAR;
            boolean drawn = !far || Math.floorMod(examples.get(i).text().hashCode(), ONE_OF) == 0;
            if (drawn && !may.contains(Wordings.folded(examples.get(i).text()))) {
                lines.add(new Line(at, story, Math.min(MOST, example.weight() * share * weight * (far ? 3 : 1))));
            }
        }
        return lines;
    }

    private static int[] next(List<Example.OfLine> examples) {
        int[] next = new int[examples.size()];
        int following = Integer.MAX_VALUE;
        for (int i = next.length - 1; i >= 0; i--) {
            Example example = examples.get(i).example();
            following = example.story() > 0.5 ? (int) example.features()[0] : following;
            next[i] = following;
        }
        return next;
    }

    /** A text has one headline and one date, whatever its lines count for. */
    private double fieldWeight() {
        return Math.min(1, weight);
    }

    /** The lines of which the headline would be printed as it was told, among those that may be it where the story was found. */
    List<Example> titles(AnalyzedText measured) {
        var examples = new ArrayList<Example>();
        String title = Wordings.folded(told.path("title").asText(""));
        for (int i = 0; i < measured.texts().size() && !title.isEmpty(); i++) {
            int at = i;
            measured.asTitle(i).ifPresent(m -> {
                boolean is = Wordings.folded(measured.headlineIn(at)).equals(title);
                examples.add(new Example(m, is ? 1 : 0, fieldWeight()));
            });
        }
        return examples;
    }

    /** The lines that read as the headline, and a part of all others. */
    List<Example> headings(AnalyzedText measured) {
        var examples = new ArrayList<Example>();
        String title = Wordings.folded(told.path("title").asText(""));
        if (title.isEmpty()) {
            return examples;
        }
        List<String> folded = measured.texts().stream().map(Wordings::folded).toList();
        boolean whole = folded.contains(title);
        for (int i = 0; i < folded.size(); i++) {
            boolean is = whole
                    ? folded.get(i).equals(title)
                    : folded.get(i).contains(title) && folded.get(i).length() < title.length() + TITLE_SLACK;
            if (is || Math.floorMod(folded.get(i).hashCode(), HEADINGS_ONE_OF) == 0) {
                measured.asHeading(i)
                        .ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, (is ? 3 : HEADINGS_ONE_OF) * weight)));
            }
        }
        return examples;
    }

    List<Example> bylines(AnalyzedText measured) {
        var examples = new ArrayList<Example>();
        OptionalInt title = measured.title();
        List<String> names =
                texts(told.path("authors")).stream().map(Wordings::folded).toList();
        for (int i = 0; i < measured.texts().size() && !names.isEmpty(); i++) {
            String folded = Wordings.folded(measured.texts().get(i));
            boolean is = folded.length() < NAME_LINE && names.stream().anyMatch(folded::contains);
            if (is || Math.floorMod(folded.hashCode(), BYLINES_ONE_OF) == 0) {
                measured.asByline(i, title)
                        .ifPresent(m ->
                                examples.add(new Example(m, is ? 1 : 0, (is ? 2 : BYLINES_ONE_OF) * fieldWeight())));
            }
        }
        return examples;
    }

    /** Whether everything that the page shows beside its story was written down. */
    boolean isWhollyTold() {
        return kind.equals(PastedLessons.KIND);
    }

    /** The lines that tell what the lead picture shows, among those that may. */
    List<Example> captions(AnalyzedText measured) {
        String caption = Wordings.folded(told.path("caption").asText(""));
        boolean isShown = measured.texts().stream()
                .map(Wordings::folded)
                .anyMatch(line -> !caption.isEmpty() && line.contains(caption));
        if (!isWhollyTold() && !isShown) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        OptionalInt title = measured.title();
        for (int i = 0; i < measured.texts().size(); i++) {
            String folded = Wordings.folded(measured.texts().get(i));
            boolean is = !caption.isEmpty() && isCaption(folded, caption);
            measured.asCaption(i, title).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, is ? 2 : 1)));
        }
        return examples;
    }

    private static boolean isCaption(String line, String caption) {
        boolean part = caption.contains(line) && line.length() > caption.length() * CAPTION_PART;
        return part || (line.contains(caption) && line.length() < caption.length() + CAPTION_SLACK);
    }

    /** The lines that are the standfirst, among those that may be. */
    List<Example> standfirsts(AnalyzedText measured) {
        if (!isWhollyTold()) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        OptionalInt title = measured.title();
        String standfirst = Wordings.folded(told.path("standfirst").asText(""));
        for (int i = 0; i < measured.texts().size(); i++) {
            String folded = Wordings.folded(measured.texts().get(i));
            boolean is = !standfirst.isEmpty()
                    && folded.contains(standfirst)
                    && folded.length() < standfirst.length() + TITLE_SLACK;
            measured.asStandfirst(i, title).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, 1)));
        }
        return examples;
    }

    /** The lines that hold tags, among those that may. */
    List<Example> tags(AnalyzedText measured) {
        if (!isWhollyTold()) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        List<String> tags =
                texts(told.path("tags")).stream().map(Wordings::folded).toList();
        for (int i = 0; i < measured.texts().size(); i++) {
            String folded = Wordings.folded(measured.texts().get(i));
            int chars = tags.stream()
                    .filter(folded::contains)
                    .mapToInt(String::length)
                    .sum();
            boolean is = chars > 0 && chars >= folded.replace(" ", "").length() * TAG_SHARE;
            measured.asTags(i).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, is ? 2 : 1)));
        }
        return examples;
    }

    List<Example> dates(AnalyzedText measured) {
        var examples = new ArrayList<Example>();
        OptionalInt title = measured.title();
        String day = told.path("published").asText("");
        for (int i = 0; i < measured.texts().size() && !day.isEmpty(); i++) {
            boolean is = measured.day(i).filter(day::startsWith).isPresent();
            measured.asDate(i, title).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, fieldWeight())));
        }
        return examples;
    }
}
