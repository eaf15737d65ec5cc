package dateline.cli;

import dateline.ingest.model.Input;
import java.io.IOException;
import java.io.InputStream;

/**
 * What was named on the command line and cannot be read; its receipt says why.
 *
 * @param reason in a sentence
 */
record UnreadableInput(String name, String reason) implements Input {
    @Override
    public long size() {
        return -1;
    }

    @Override
    public InputStream open() throws IOException {
        throw new IOException(reason);
    }
}
