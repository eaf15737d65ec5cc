package dateline.source;

import dateline.outbound.OutboundClient;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What asking a source takes.
 *
 * @param random spreads the questions
 * @param requestDelay passes between two questions to one host
 * @param environment gives the values of environment variables
 */
public record PollingContext(
        OutboundClient client,
        RandomGenerator random,
        RequestDelay requestDelay,
        Function<String, Optional<String>> environment) {}
