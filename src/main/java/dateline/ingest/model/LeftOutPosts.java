package dateline.ingest.model;

import dateline.ingest.text.FieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names what an export of a whole site holds beside its published posts, so that nobody has to look for a draft. */
public final class LeftOutPosts {
    private static final int KINDS = 50;
    private static final int LONGEST = 100;
    private static final int NAMED = 5;
    private static final int TITLE = 80;

    /** Those of one kind, the first of them by their titles. */
    private static final class Posts {
        private final List<String> titles = new ArrayList<>();
        private int count;

        private String names() {
            if (titles.isEmpty()) {
                return "";
            }
            String more = count > titles.size() ? " and " + (count - titles.size()) + " more" : "";
            return " (" + String.join(", ", titles) + more + ")";
        }
    }

    private final Map<String, Posts> kinds = new TreeMap<>();

    /**
     * Counts one.
     *
     * @param kind such as {@code with the status "draft"}
     * @param title of the post; blank for one that has none
     */
    public void count(String kind, String title) {
        boolean beyond = kind.length() > LONGEST || (kinds.size() >= KINDS && !kinds.containsKey(kind));
        var posts = kinds.computeIfAbsent(beyond ? "others" : kind, none -> new Posts());
        posts.count++;
        if (posts.titles.size() < NAMED && !title.isBlank()) {
            posts.titles.add("\"" + FieldText.line(title, TITLE) + "\"");
        }
    }

    /** A sentence on all of them; absent when there were none. */
    public Optional<String> sentence() {
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out of this export, because they are not published posts: "
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getValue().count + " " + kind.getKey()
                                        + kind.getValue().names())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
