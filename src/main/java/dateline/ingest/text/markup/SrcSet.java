package dateline.ingest.text.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures that a {@code srcset} offers (HTML Living Standard, section 4.8.4.4.2). */
public final class SrcSet {
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)[wx]");
    private static final int LONGEST = 20_000;

    /** Width in pixels, beyond which a picture is for print. */
    private static final double WIDEST = 2_600;

    /** From here on what a set tells is a width and no density of pixels. */
    public static final double NARROWEST = 16;

    /**
     * One of them.
     *
     * @param size width or density as told; 1 when it is not
     */
    public record Candidate(String address, double size) {}

    private final String set;
    private int at;

    private SrcSet(String set) {
        this.set = set.length() > LONGEST ? "" : set;
    }

    /** All of them, in order. */
    public static List<Candidate> candidates(String set) {
        var parsed = new SrcSet(set);
        var found = new ArrayList<Candidate>();
        parsed.skipToAddress();
        while (parsed.at < parsed.set.length()) {
            found.add(parsed.candidate());
            parsed.skipToAddress();
        }
        return found;
    }

    /** The widest that is not beyond all measure; of those that are, the smallest. */
    public static Optional<Candidate> widest(List<Candidate> all) {
        return all.stream()
                .filter(candidate -> candidate.size() >= NARROWEST && candidate.size() <= WIDEST)
                .max(Comparator.comparingDouble(Candidate::size))
                .or(() -> all.stream()
                        .filter(candidate -> candidate.size() > WIDEST)
                        .min(Comparator.comparingDouble(Candidate::size)));
    }

    private void skipToAddress() {
        while (at < set.length() && (set.charAt(at) == ',' || Character.isWhitespace(set.charAt(at)))) {
            at++;
        }
    }

    private Candidate candidate() {
        int from = at;
        while (at < set.length() && !Character.isWhitespace(set.charAt(at))) {
            at++;
        }
        int to = at;
        while (set.charAt(to - 1) == ',') {
            to--;
        }
        boolean described = to == at;
        int comma = set.indexOf(',', at);
        int end = comma < 0 ? set.length() : comma;
        double size = described ? size(set.substring(at, end).strip()) : 1;
        at = described ? end : at;
        return new Candidate(set.substring(from, to), size);
    }

    private static double size(String text) {
        var descriptor = DESCRIPTOR.matcher(text);
        return descriptor.matches() ? Double.parseDouble(descriptor.group(1)) : 1;
    }
}
