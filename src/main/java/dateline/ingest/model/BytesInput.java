package dateline.ingest.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are at hand: standard input, the body of a request, an input from the quarantine. */
public final class BytesInput implements Input {
    private final String name;
    private final byte[] bytes;
    private final Provenance provenance;

    private BytesInput(String name, byte[] bytes, Provenance provenance) {
        this.name = name;
        this.bytes = bytes;
        this.provenance = provenance;
    }

    /** Where bytes came from, as far as it is known. */
    private record Provenance(
            Optional<String> placeAlias,
            Optional<String> folderSection,
            Optional<String> url,
            Optional<String> sideFile,
            Sender sender) {
        static final Provenance UNKNOWN =
                new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sender.NEWSROOM);
    }

    /** Bytes that came from no place that is worth remembering. They are not copied. */
    public static BytesInput of(String name, byte[] bytes) {
        return new BytesInput(name, bytes, Provenance.UNKNOWN);
    }

    /** A text, such as a pasted one. */
    public static BytesInput of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes, which came from this address. */
    public BytesInput from(String address) {
        return new BytesInput(
                name,
                bytes,
                new Provenance(
                        provenance.placeAlias(),
                        provenance.folderSection(),
                        Optional.of(address),
                        provenance.sideFile(),
                        provenance.sender()));
    }

    /** The same bytes, as they were filed in another place. */
    public BytesInput in(Optional<String> alias, Optional<String> section, Optional<String> side) {
        return new BytesInput(name, bytes, new Provenance(alias, section, provenance.url(), side, provenance.sender()));
    }

    /** The same bytes, as this sender hands them in. */
    public BytesInput by(Sender one) {
        return new BytesInput(
                name,
                bytes,
                new Provenance(
                        provenance.placeAlias(),
                        provenance.folderSection(),
                        provenance.url(),
                        provenance.sideFile(),
                        one));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> placeAlias() {
        return provenance.placeAlias();
    }

    @Override
    public Optional<String> folderSection() {
        return provenance.folderSection();
    }

    @Override
    public Optional<String> url() {
        return provenance.url();
    }

    @Override
    public Optional<String> sideFile() {
        return provenance.sideFile();
    }

    @Override
    public Sender sender() {
        return provenance.sender();
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
