package dateline.http;

import dateline.article.PercentEncoding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a request says of the last change that it knows: {@code ?since=…}. */
sealed interface ChangeCursor {
    /** The number of that change; 0 when it knows none. */
    record After(long number) implements ChangeCursor {}

    /** Something else than one number. */
    record Malformed() implements ChangeCursor {}

    /** The name of the parameter. */
    String NAME = "since";

    /** Numbers with more digits are no numbers of ours. */
    Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    /** The cursor in this raw query; empty when it has none. Other parameters change nothing. */
    static Optional<ChangeCursor> in(String rawQuery) {
        List<String> values = Stream.of(rawQuery.split("&"))
                .filter(parameter -> parameter.equals(NAME) || parameter.startsWith(NAME + "="))
                .map(parameter -> parameter.substring(Math.min(parameter.length(), NAME.length() + 1)))
                .distinct()
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(of(values));
    }

    private static ChangeCursor of(List<String> values) {
        String value = PercentEncoding.decodedForm(values.get(0)).orElse("");
        return values.size() == 1 && NUMBER.matcher(value).matches()
                ? new After(Long.parseLong(value))
                : new Malformed();
    }
}
