package dateline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time that says its zone; one without it means another moment on every machine. */
final class TimeOption implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no time with its zone. Write it as 2026-12-01T06:00:00Z.");
        }
    }
}
