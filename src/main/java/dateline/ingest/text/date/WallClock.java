package dateline.ingest.text.date;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/**
 * What a clock on a wall shows, as a moment. A time that its zone skips when summer time begins is moved forward by as
 * much as was skipped; of a time that comes twice when summer time ends, a stated one of the two is taken.
 */
public final class WallClock {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WallClock() {}

    /** Which of two moments is meant by a time that comes twice. */
    public enum Twice {
        /** The one that most readers would take, as {@code java.time} does. */
        EARLIER,
        /** The one that lets nothing out too early. */
        LATER
    }

    /**
     * A moment.
     *
     * @param repair a sentence, when the clock did not show one moment alone
     */
    public record Moment(OffsetDateTime time, Optional<String> repair) {}

    /** The moment at which the clocks of a zone show this. */
    public static Moment moment(LocalDateTime shown, ZoneId zone, Twice twice) {
        var time = shown.atZone(zone);
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        if (change == null) {
            return new Moment(time.toOffsetDateTime(), Optional.empty());
        }
        String words = TIME.format(shown) + " on " + shown.toLocalDate();
        if (change.isGap()) {
            return new Moment(
                    time.toOffsetDateTime(),
                    Optional.of("The clocks of " + zone.getId() + " skip " + words + ": it was read as "
                            + TIME.format(time) + "."));
        }
        boolean first = twice == Twice.EARLIER;
        var meant = first ? time.withEarlierOffsetAtOverlap() : time.withLaterOffsetAtOverlap();
        return new Moment(
                meant.toOffsetDateTime(),
                Optional.of("The clocks of " + zone.getId() + " show " + words + " twice: the "
                        + (first ? "first" : "second") + " of the two was taken, " + meant.toOffsetDateTime() + "."));
    }
}
