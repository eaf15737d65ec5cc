package dateline.store;

import java.util.Map;

/**
 * The feeds as they were printed last, in a form that is their printer's alone.
 *
 * @param circumstances what they were printed by and for, such as the program's version and the configuration; what was
 *     printed under others is of no use
 * @param sequence number of the last public change that they show
 * @param documents by name
 */
public record PrintedEdition(String circumstances, long sequence, Map<String, byte[]> documents) {
    public PrintedEdition {
        documents = Map.copyOf(documents);
    }
}
