package dateline.ingest.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An input of which somebody wants to know how its reading gets on.
 *
 * @param observer is called whenever bytes are read, and ends the reading by throwing
 */
public record ObservedInput(Input input, Runnable observer) implements WrappedInput {
    @Override
    public InputStream open() throws IOException {
        return new ObservedStream(input.open(), observer);
    }

    private static final class ObservedStream extends FilterInputStream {
        private final Runnable observer;

        ObservedStream(InputStream stream, Runnable observer) {
            super(stream);
            this.observer = observer;
        }

        @Override
        public int read() throws IOException {
            observer.run();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            observer.run();
            return super.read(target, offset, length);
        }
    }
}
