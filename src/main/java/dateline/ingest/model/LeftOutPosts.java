package dateline.ingest.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what an export of a whole site holds beside its published posts. */
public final class LeftOutPosts {
    private static final int KINDS = 50;
    private static final int LONGEST = 100;

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts one of this kind, such as {@code with the status "draft"}. */
    public void count(String kind) {
        counts.merge(kind.length() > LONGEST || counts.size() >= KINDS ? "others" : kind, 1, Integer::sum);
    }

    /** A sentence on all of them; absent when there were none. */
    public Optional<String> sentence() {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out of this export, because they are not published posts: "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
