package dateline.publication.yaml;

import dateline.publication.PollAdvice;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code polling: rhythm}. */
final class PollAdviceSetting {
    private PollAdviceSetting() {}

    static Optional<PollAdvice> read(YamlValue value) {
        return value.asText().flatMap(text -> {
            Optional<PollAdvice> advice = Stream.of(PollAdvice.values())
                    .filter(one -> one.word().equals(text))
                    .findFirst();
            if (advice.isEmpty()) {
                value.complain(
                        Quotation.of(text) + " is no advice for readers.",
                        "Write constant, so that all of them ask every five minutes, or rhythm, so that they ask as"
                                + " often as a feed has something new.");
            }
            return advice;
        });
    }
}
