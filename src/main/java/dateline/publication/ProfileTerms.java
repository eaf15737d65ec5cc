package dateline.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A dialect of RSS 2.0 that the newsroom has described itself, for a platform that Dateline does not know (PART-09).
 *
 * @param name as partners name it
 * @param read when the newsroom read what the platform says
 * @param namespaces by their prefixes
 * @param zone of its dates
 * @param isGuidLink whether the guid of an item is its address
 * @param channel further elements of the channel, behind title, link, description and language
 * @param item further elements of a story, behind guid, title and link
 * @param withdrawn further elements of what is to be taken down, behind the same
 * @param html elements that its text may have
 * @param pictures which pictures it takes
 * @param needs what a story has to have; one that has not is left out
 * @param wishes what a story should have; of one that has not the newsroom is told
 */
public record ProfileTerms(
        String name,
        LocalDate read,
        Map<String, String> namespaces,
        ZoneOffset zone,
        boolean isGuidLink,
        List<ElementTerms> channel,
        List<ElementTerms> item,
        List<ElementTerms> withdrawn,
        Set<String> html,
        Pictures pictures,
        Demands needs,
        Demands wishes) {
    /** What stands before a text that is the same in each item. */
    public static final String CONSTANT = "=";

    public ProfileTerms {
        namespaces = Map.copyOf(namespaces);
        channel = List.copyOf(channel);
        item = List.copyOf(item);
        withdrawn = List.copyOf(withdrawn);
        html = Set.copyOf(html);
    }

    /**
     * One element.
     *
     * @param prefix of its namespace; empty when it has none
     * @param value the word for what stands in it, or {@link #CONSTANT} and a text
     * @param parts elements within it, where it stands once for each of several things
     */
    public record ElementTerms(String prefix, String name, String value, List<ElementTerms> parts) {
        public ElementTerms {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Which pictures it takes.
     *
     * @param httpsOnly whether none at an address that begins with http:
     * @param mostBytes of one
     */
    public record Pictures(boolean httpsOnly, long mostBytes) {}

    /**
     * What is asked of a story.
     *
     * @param title the most characters of its headline
     * @param words the least of its text
     * @param days the most since its date
     */
    public record Demands(boolean picture, boolean author, OptionalInt title, OptionalInt words, OptionalInt days) {
        /** Nothing. */
        public static final Demands NONE =
                new Demands(false, false, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
}
