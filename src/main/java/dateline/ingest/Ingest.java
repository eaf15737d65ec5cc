package dateline.ingest;

import dateline.publication.Publication;
import java.util.function.Consumer;

/** Read, then normalise: the first two hops of an article. Holds no state and may be used by many threads. */
public final class Ingest {
    private final Publication publication;

    public Ingest(Publication publication) {
        this.publication = publication;
    }

    /** Hands over every article of this input, or the one reason why there is none. Never throws for bad input. */
    public void read(Input input, Consumer<Reading> taker) {
        throw new UnsupportedOperationException("to be written " + publication + input + taker);
    }
}
