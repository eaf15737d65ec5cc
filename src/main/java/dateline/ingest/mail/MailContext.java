package dateline.ingest.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a mail beside its text.
 *
 * @param names of who sent it, as a signature may give them
 * @param subject without what mail programs put before it
 * @param addressees whom it was sent to
 */
record MailContext(List<String> names, String subject, Addressees addressees) {
    private static final int GIVEN = 2;

    /** A family name of one sign or two, and a given name of as many. */
    private static final Pattern UNSPACED_NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]{3,6}");

    MailContext {
        names = List.copyOf(names);
    }

    /** What is known when nothing is of whom it was sent to. */
    MailContext(List<String> names, String subject) {
        this(names, subject, Addressees.NONE);
    }

    /** The same for another sender. */
    MailContext by(List<String> others) {
        return new MailContext(others, subject, addressees);
    }

    /** The same for the mail that was forwarded with this head: it was sent to who forwarded it. */
    MailContext under(QuotedMailHeader head) {
        List<String> fields =
                Stream.concat(head.field("to").stream(), names.stream()).toList();
        return new MailContext(
                head.sender().map(MailContext::names).orElse(names), subject, addressees.and(Addressees.of(fields)));
    }

    /** A name and its first word, as a signature gives them, and their first letters. */
    static List<String> names(String name) {
        String first = name.split(" ", 2)[0];
        Stream<String> given = UNSPACED_NAME.matcher(name).matches()
                ? Stream.of(name.substring(1), name.substring(name.length() - GIVEN))
                : Stream.of();
        return Stream.concat(Stream.of(name, first, initials(name), initials(first)), given)
                .distinct()
                .toList();
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
