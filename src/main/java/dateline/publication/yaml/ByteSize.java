package dateline.publication.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a size such as {@code 1 MB}, within bounds.
 *
 * @param words the bounds for people, such as {@code 1 kB to 1 GB}
 */
record ByteSize(long least, long most, String words) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([a-z]*)");
    private static final Map<String, Integer> UNITS =
            Map.of("", 1, "b", 1, "kb", 1_000, "mb", 1_000_000, "gb", 1_000_000_000, "kib", 1 << 10, "mib", 1 << 20);

    Optional<Long> read(YamlValue value) {
        Optional<String> text = value.asWord();
        Optional<Long> size = text.flatMap(this::bytes);
        if (text.isPresent() && size.isEmpty()) {
            value.complain(
                    Quotation.of(text.get()) + " is no size from " + words + ".",
                    "Write a number and a unit, such as 1 MB or 500 kB.");
        }
        return size;
    }

    private Optional<Long> bytes(String text) {
        var size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches() || !UNITS.containsKey(size.group(2))) {
            return Optional.empty();
        }
        long bytes = new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(UNITS.get(size.group(2))))
                .longValue();
        return bytes >= least && bytes <= most ? Optional.of(bytes) : Optional.empty();
    }
}
