package dateline.ingest;

import dateline.ingest.model.BytesInput;
import dateline.publication.Intake;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads documents that are no inputs, such as polled feeds, with the time and the memory that an input has (SEC-02). */
public final class BoundedParsing {
    private final Supplier<Intake> limits;

    /** @param limits those of now */
    public BoundedParsing(Supplier<Intake> limits) {
        this.limits = limits;
    }

    /**
     * What this makes of a document.
     *
     * @param parsing is given the document, and asked for no more once it takes too much
     * @param givenUp makes a result of the reason why there is none
     */
    public <T> T of(BytesInput document, Function<BytesInput, T> parsing, Function<String, T> givenUp) {
        var result = new AtomicReference<@Nullable T>();
        var rejected = new AtomicReference<@Nullable T>();
        new BoundedReading(limits.get())
                .read(
                        document,
                        (input, taker) -> result.set(parsing.apply(document)),
                        reading -> reading.reasonAgainst().map(givenUp).ifPresent(rejected::set));
        return Optional.ofNullable(rejected.get())
                .or(() -> Optional.ofNullable(result.get()))
                .orElseGet(() -> givenUp.apply("Nothing came of it."));
    }
}
