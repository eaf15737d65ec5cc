package dateline;

import dateline.article.Sha256;
import dateline.ingest.model.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Tells whether an input is the very one that was filed before, without reading it as an article. */
final class InputFingerprint {
    private static final int BLOCK = 64 * 1024;

    private final String circumstances;

    /** @param circumstances whatever else decides what an input becomes: the configuration, the version of the program */
    InputFingerprint(String circumstances) {
        this.circumstances = circumstances;
    }

    /** Hexadecimal digest of the input's bytes and of everything that belongs to them. */
    String of(Input input) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(circumstances.getBytes(StandardCharsets.UTF_8));
        for (String part : new String[] {
            input.folderSection().orElse(""),
            input.url().orElse(""),
            input.sideFile().orElse("")
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] block = new byte[BLOCK];
        try (InputStream bytes = input.open()) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return Sha256.hex(digest);
    }
}
