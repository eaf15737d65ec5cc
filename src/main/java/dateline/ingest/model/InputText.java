package dateline.ingest.model;

import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * The characters of an input.
 *
 * @param name of the input; its ending is a hint, no more
 * @param url where the document came from, empty when unknown
 * @param text without a byte order mark
 * @param repairs what reading the bytes took, one sentence each
 */
public record InputText(String name, String url, String text, List<String> repairs) {
    public InputText {
        repairs = List.copyOf(repairs);
    }

    /**
     * Reads an input, never more of it than {@link IngestLimits#INPUT_BYTES}.
     *
     * @throws Refusal when it is empty, too large, or no text
     * @throws IOException when it cannot be read
     */
    public static InputText of(Input input) throws IOException, Refusal {
        if (input.size() > IngestLimits.INPUT_BYTES) {
            throw tooLarge();
        }
        byte[] bytes;
        try (InputStream stream = input.open()) {
            bytes = stream.readNBytes(IngestLimits.INPUT_BYTES + 1);
        }
        if (bytes.length > IngestLimits.INPUT_BYTES) {
            throw tooLarge();
        }
        var charsets = Charsets.of(bytes);
        if (charsets.text().isBlank()) {
            throw new Refusal("It is empty. File it again with a headline and a text.");
        }
        return new InputText(input.name(), input.url().orElse(""), charsets.text(), charsets.repairs());
    }

    /** In the place of the text, for an input that is read from its bytes: it holds many articles, or none in plain sight. */
    public static InputText none(Input input) {
        return new InputText(input.name(), "", "", List.of());
    }

    /** Whether the name ends in one of these, such as {@code .md}. */
    public boolean isNamed(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(endings).stream().anyMatch(lower::endsWith);
    }

    private static Refusal tooLarge() {
        return new Refusal("It is larger than " + IngestLimits.INPUT_BYTES / 1_000_000
                + " MB, more than an article can be. Split it, or file the article without its pictures.");
    }
}
