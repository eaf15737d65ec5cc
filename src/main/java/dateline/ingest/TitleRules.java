package dateline.ingest;

import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.SiteNameComparison;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the headline clean, and finds one where the input has none. */
final class TitleRules {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[-–—|·•»«/]|::)\\s+");
    private static final Pattern SENTENCE = Pattern.compile("^.{10,}?[.!?…](?=[\\s\"”’»)]|$)|^.{10,}?[。！？]");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos|nbsp);");
    private static final int FOUND = 100;

    private TitleRules() {}

    /** The headline as it is told, without the name of the site at its end or beginning. */
    static Optional<String> told(Optional<String> title, Optional<String> siteName, Repairs repairs) {
        Optional<String> line =
                title.map(t -> FieldText.line(t, IngestLimits.TITLE)).filter(t -> !t.isEmpty());
        Optional<String> bare =
                line.map(t -> siteName.map(site -> without(t, site)).orElse(t));
        if (!bare.equals(line)) {
            repairs.repair("The name of the site was taken off the headline.");
        }
        return bare;
    }

    /** A headline made of the text: its first heading, or its first sentence. */
    static Optional<String> found(Optional<String> heading, String text, Repairs repairs) {
        Optional<String> fromHeading =
                heading.map(h -> FieldText.line(h, IngestLimits.TITLE)).filter(h -> !h.isEmpty());
        if (fromHeading.isPresent()) {
            repairs.repair("It has no headline; the first heading took its place.");
            repairs.confidence("title", 0.7);
            return fromHeading;
        }
        String first = FieldText.line(text.split("\n", 2)[0], 2_000);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        repairs.repair("It has no headline; the first sentence took its place.");
        repairs.confidence("title", 0.3);
        var sentence = SENTENCE.matcher(first);
        return Optional.of(FieldText.cut(sentence.find() ? sentence.group() : first, FOUND));
    }

    /**
     * Says so when a headline reads like a reference of HTML, such as that of {@code <}: readers that decode headlines twice
     * (Miniflux does) would show something else.
     */
    static void doubt(String title, Repairs repairs) {
        var reference = REFERENCE.matcher(title);
        if (reference.find()) {
            repairs.repair("Its headline holds \"" + reference.group()
                    + "\", which some readers of feeds take for a character: write a word in its place.");
        }
    }

    private static String without(String title, String site) {
        var separator = SEPARATOR.matcher(title);
        int lastStart = -1;
        int lastEnd = -1;
        int firstStart = -1;
        int firstEnd = -1;
        while (separator.find()) {
            firstStart = firstStart < 0 ? separator.start() : firstStart;
            firstEnd = firstEnd < 0 ? separator.end() : firstEnd;
            lastStart = separator.start();
            lastEnd = separator.end();
        }
        if (lastStart < 1) {
            return title;
        }
        if (SiteNameComparison.is(title.substring(lastEnd), site)) {
            return title.substring(0, lastStart);
        }
        return SiteNameComparison.is(title.substring(0, firstStart), site) ? title.substring(firstEnd) : title;
    }
}
