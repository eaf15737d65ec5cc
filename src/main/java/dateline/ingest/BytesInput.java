package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are at hand: standard input, the body of a request, an input from the quarantine. */
public final class BytesInput implements Input {
    private final String name;
    private final byte[] bytes;
    private final Optional<String> placeAlias;
    private final Optional<String> folderSection;
    private final Optional<String> url;
    private final Optional<String> sideFile;
    private final Sender sender;

    private BytesInput(
            String name,
            byte[] bytes,
            Optional<String> placeAlias,
            Optional<String> folderSection,
            Optional<String> url,
            Optional<String> sideFile,
            Sender sender) {
        this.name = name;
        this.bytes = bytes;
        this.placeAlias = placeAlias;
        this.folderSection = folderSection;
        this.url = url;
        this.sideFile = sideFile;
        this.sender = sender;
    }

    /** Bytes that came from no place that is worth remembering. They are not copied. */
    public static BytesInput of(String name, byte[] bytes) {
        return new BytesInput(
                name, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sender.NEWSROOM);
    }

    /** A text, such as a pasted one. */
    public static BytesInput of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** These bytes in the place of another input's, with everything else that was known of it. */
    public static BytesInput of(Input input, byte[] bytes) {
        return new BytesInput(
                input.name(),
                bytes,
                input.placeAlias(),
                input.folderSection(),
                input.url(),
                input.sideFile(),
                input.sender());
    }

    /** The same bytes, which came from this address. */
    public BytesInput from(String address) {
        return new BytesInput(name, bytes, placeAlias, folderSection, Optional.of(address), sideFile, sender);
    }

    /** The same bytes, as they were filed in another place. */
    public BytesInput in(Optional<String> alias, Optional<String> section, Optional<String> side) {
        return new BytesInput(name, bytes, alias, section, url, side, sender);
    }

    /** The same bytes, as this sender hands them in. */
    public BytesInput by(Sender one) {
        return new BytesInput(name, bytes, placeAlias, folderSection, url, sideFile, one);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> placeAlias() {
        return placeAlias;
    }

    @Override
    public Optional<String> folderSection() {
        return folderSection;
    }

    @Override
    public Optional<String> url() {
        return url;
    }

    @Override
    public Optional<String> sideFile() {
        return sideFile;
    }

    @Override
    public Sender sender() {
        return sender;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
