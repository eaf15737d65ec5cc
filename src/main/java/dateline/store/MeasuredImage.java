package dateline.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What asking for an image has shown; all is absent when nothing could be learned.
 *
 * @param width in pixels
 * @param height in pixels
 * @param type media type
 * @param length in bytes
 */
public record MeasuredImage(
        String address,
        Instant askedAt,
        OptionalInt width,
        OptionalInt height,
        Optional<String> type,
        OptionalLong length) {}
