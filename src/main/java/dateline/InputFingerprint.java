package dateline;

import dateline.article.Sha256;
import dateline.ingest.model.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Tells whether an input is the very one that was filed before, without reading it as an article.
 *
 * @param input hexadecimal digest of its bytes and of everything that belongs to them
 * @param reading the same, together with whatever else decides what the input becomes
 */
record InputFingerprint(String input, String reading) {
    private static final int BLOCK = 64 * 1024;

    /** That of no input: it was never filed. */
    static final InputFingerprint NONE = new InputFingerprint("", "");

    /**
     * Of this input.
     *
     * @param circumstances whatever else decides what an input becomes: the configuration, the version of the program
     */
    static InputFingerprint of(Input input, String circumstances) throws IOException {
        String bytes = ofBytes(input);
        return new InputFingerprint(bytes, Sha256.hex(bytes + "\n" + circumstances));
    }

    boolean isNone() {
        return input.isEmpty();
    }

    private static String ofBytes(Input input) throws IOException {
        MessageDigest digest = Sha256.digest();
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
