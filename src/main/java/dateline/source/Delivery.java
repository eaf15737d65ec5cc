package dateline.source;

import dateline.ingest.Input;
import java.util.List;

/** What one message of a webhook means. */
public sealed interface Delivery {
    /** A story that is public at the sender: to be filed. */
    record Story(Input input) implements Delivery {}

    /**
     * A story that the sender has taken back: to be decided upon as an editor's order.
     *
     * @param aliases any of which may lead to it, strongest first
     */
    record TakenBack(List<String> aliases, String reason) implements Delivery {
        public TakenBack {
            aliases = List.copyOf(aliases);
        }
    }

    /** Nothing for us, such as a draft. */
    record Ignored(String reason) implements Delivery {}

    /** No message that can be read. */
    record Unreadable(String reason) implements Delivery {}
}
