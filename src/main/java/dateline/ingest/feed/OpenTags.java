package dateline.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements that are open, by name, so that each end tag closes what it can mean and nothing else. Used by one thread.
 */
final class OpenTags {
    /** HTML elements without content (HTML section 13.1.2), but for those whose names mean something else in feeds. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input", "col", "area", "embed", "param");

    /** Fields that hold no other field, so that another field in one means that its end tag is missing. */
    private static final Set<String> LEAVES = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "issued",
            "modified",
            "category",
            "comments",
            "dc:date",
            "dc:creator",
            "enclosure");

    private static final Set<String> FIELDS = Stream.concat(
                    LEAVES.stream(),
                    Stream.of("description", "summary", "content", "content:encoded", "author", "item", "entry"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> HOLDERS = Set.of("item", "entry", "channel", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private final List<String> names = new ArrayList<>();
    private int items;

    /** Whether HTML knows this element as one without content. */
    static boolean isVoid(String name) {
        return VOID.contains(name.toLowerCase(Locale.ROOT));
    }

    int depth() {
        return names.size();
    }

    /** The name of the one that was opened last; empty when none is open. */
    String innermost() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** Whether an item is open. */
    boolean hasItem() {
        return items > 0;
    }

    /** Opens it. */
    void push(String name) {
        names.add(name);
        items += ITEMS.contains(lower(name)) ? 1 : 0;
    }

    /** Closes the innermost and gives its name. */
    String pop() {
        String name = names.remove(names.size() - 1);
        items -= ITEMS.contains(lower(name)) ? 1 : 0;
        return name;
    }

    /** How many elements are still open that must have been closed where an element of this name begins. */
    int forgottenBefore(String name) {
        String next = lower(name);
        if (ITEMS.contains(next) && items > 0) {
            return forgottenItem(next);
        }
        return FIELDS.contains(next) && LEAVES.contains(lower(innermost())) && isInItem() ? 1 : 0;
    }

    /** Whether the innermost element is a field of an item or of the feed, rather than of an extension. */
    private boolean isInItem() {
        return names.size() > 1 && HOLDERS.contains(lower(names.get(names.size() - 2)));
    }

    /** An item may hold another in its content (RFC 4287 section 4.1.3.3), nowhere else. */
    private int forgottenItem(String name) {
        for (int count = 1; count <= names.size(); count++) {
            String outer = lower(names.get(names.size() - count));
            if (outer.equals(name)) {
                return count;
            }
            if (outer.equals("content")) {
                return 0;
            }
        }
        return 0;
    }

    /** How many elements an end tag of this name closes: 0 when there is none that it can mean. */
    int closedBy(String name) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).equals(name)
                    || (i == names.size() - 1 && names.get(i).equalsIgnoreCase(name))) {
                return names.size() - i;
            }
        }
        return 0;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
