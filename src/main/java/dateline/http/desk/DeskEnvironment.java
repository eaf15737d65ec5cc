package dateline.http.desk;

import dateline.ingest.model.Input;
import java.util.List;

/** What the desk asks of the running server beside the newsroom. An interface, for the server is made of the desk. */
public interface DeskEnvironment {
    /** There are no sources, and nobody to ask for an address. */
    DeskEnvironment NONE = new DeskEnvironment() {
        @Override
        public List<String> sources() {
            return List.of();
        }

        @Override
        public Fetched fetch(String address) {
            return new Fetched("No address can be asked for here.", List.of());
        }
    };

    /**
     * What an address gave.
     *
     * @param sentence what it is, or why there is nothing
     * @param inputs the stories there
     */
    record Fetched(String sentence, List<Input> inputs) {
        public Fetched {
            inputs = List.copyOf(inputs);
        }
    }

    /** The names of the sources that are polled, in their order. */
    List<String> sources();

    /** The stories at this address, asked for through the guarded client; nothing is filed. */
    Fetched fetch(String address);
}
