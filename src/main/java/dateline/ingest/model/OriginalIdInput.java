package dateline.ingest.model;

/** An input whose articles keep the ids that they have at the sender. */
public record OriginalIdInput(Input input) implements WrappedInput {
    @Override
    public boolean keepsIds() {
        return true;
    }
}
