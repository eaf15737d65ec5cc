package dateline.ingest.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why an input that was read may be another story than it was read as, and what else it may be: a person has to choose.
 *
 * @param reason one sentence
 * @param readings the likeliest first
 */
public record Doubt(String reason, List<Possible> readings) {
    public Doubt {
        readings = List.copyOf(readings);
    }

    /**
     * One way to read it.
     *
     * @param title the headline
     * @param begins the first words of the text
     */
    public record Possible(String title, String begins) {}

    /** The reason, the readings and what to do, for receipts. */
    public String sentence() {
        String choices = IntStream.range(0, readings.size())
                .mapToObj(i -> (i + 1) + ". \u201c" + readings.get(i).title() + "\u201d"
                        + (readings.get(i).begins().isEmpty()
                                ? ""
                                : ", which begins \u201c" + readings.get(i).begins() + "\u201d"))
                .collect(Collectors.joining("; "));
        return reason + (choices.isEmpty() ? "" : " It may be: " + choices + ".")
                + " Name the headline in a side file (title: \u2026), or file the text of the story alone.";
    }
}
