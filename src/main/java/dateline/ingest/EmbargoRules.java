package dateline.ingest;

import dateline.ingest.html.BodyCleaner.Cleaned;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.embargo.DayWithoutYear;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.EmbargoRow;
import dateline.ingest.text.embargo.HoldLines;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an embargo in words does: it holds a story until somebody gives the time, or tells one beyond doubt. */
final class EmbargoRules {
    private static final String IN_WORDS =
            "It says that it is under embargo, in words that are not safe to be read by a machine: “%s”. Give the time in a"
                    + " side file (embargo: 2026-11-24T09:30:00Z, a past one if it may go out) and file it again.";

    /** When a day is over in every zone. */
    private static final int DAYS_TO_BE_OVER = 2;

    private static final int MOST_WORDS_OF_A_MARK = 4;

    /** Of a mail, whose parts say different things. */
    private static final int LONGEST_SUBJECT = 160;

    /** Where a clock shows an hour last of all. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final InstantSource clock;

    /** @param clock tells which embargo is over */
    EmbargoRules(InstantSource clock) {
        this.clock = clock;
    }

    /** The headline or standfirst without a notice in it; absent when it said nothing else. */
    static Optional<String> without(Optional<String> line) {
        return line.map(EmbargoNotice::without)
                .map(rest ->
                        HoldLines.parted(rest).map(HoldLines.Parted::headline).orElse(rest))
                .filter(rest -> !rest.isBlank());
    }

    private static Stream<EmbargoNotice> inField(Optional<String> line) {
        return line.stream()
                .flatMap(told -> EmbargoNotice.in(told)
                        .or(() -> HoldLines.parted(told).map(parted -> EmbargoNotice.ofLine(parted.asked())))
                        .stream());
    }

    /** The same of a standfirst, all of which may be one. */
    static Optional<String> withoutRequest(Optional<String> standfirst) {
        return without(standfirst.filter(told -> !HoldLines.isSaidInStory(told)));
    }

    private static Stream<EmbargoNotice> inStandfirst(Optional<String> standfirst) {
        return Stream.concat(
                standfirst.filter(HoldLines::isSaidInStory).map(EmbargoNotice::ofLine).stream(), inField(standfirst));
    }

    private static Stream<EmbargoNotice> inCaption(String caption) {
        return EmbargoNotice.in(caption).or(() -> HoldLines.inCaption(caption).map(EmbargoNotice::ofLine)).stream();
    }

    /** A caption without the sentence that asks to wait; absent when it said nothing else. */
    static Optional<String> withoutRequestInCaption(Optional<String> caption) {
        return caption.map(EmbargoNotice::without)
                .map(told -> HoldLines.inCaption(told)
                        .map(asked -> told.replace(asked, ""))
                        .orElse(told)
                        .strip())
                .filter(told -> !told.isEmpty());
    }

    private static Stream<EmbargoNotice> toTheDesk(String words) {
        return EmbargoNotice.in(words)
                .or(() -> EmbargoRow.in(words))
                .or(() -> EmbargoRow.draftIn(words))
                .or(() -> Optional.of(words)
                        .filter(said -> HoldLines.isSaidToDesk(said) || HoldLines.isSaidInStory(said))
                        .map(EmbargoNotice::ofLine))
                .or(() -> Optional.of(words)
                        .filter(line -> line.length() <= LONGEST_SUBJECT && line.indexOf('\n') < 0)
                        .flatMap(HoldLines::parted)
                        .map(parted -> EmbargoNotice.ofLine(parted.asked())))
                .stream();
    }

    /**
     * The embargo, as text: as it is told, or as the notices in the story tell it.
     *
     * @throws Refusal when there are notices, and nobody has given the time that they mean
     */
    Optional<String> embargo(RawArticle rawArticle, Cleaned cleaned, Repairs repairs) throws Refusal {
        List<EmbargoNotice> notices = Stream.of(
                        inField(rawArticle.title()),
                        inStandfirst(rawArticle.standfirst()),
                        rawArticle.image().flatMap(Picture::caption).stream().flatMap(EmbargoRules::inCaption),
                        rawArticle.notices().stream().flatMap(EmbargoRules::toTheDesk),
                        cleaned.notices().stream())
                .flatMap(found -> found)
                .toList();
        if (notices.isEmpty()) {
            return rawArticle.embargo();
        }
        if (rawArticle.embargo().isEmpty() && notices.stream().allMatch(EmbargoNotice::saysItIsOver)) {
            repairs.repair("It says that its embargo is over; that was left out of the story: “"
                    + notices.get(0).words() + "”.");
            return Optional.empty();
        }
        if (rawArticle.embargo().isPresent()) {
            repairs.repair(
                    "What it says of an embargo was left out of the story; the time that was given counts. It was: “"
                            + notices.get(0).words() + "”.");
            return rawArticle.embargo();
        }
        List<OffsetDateTime> times = notices.stream()
                .flatMap(notice -> notice.time().stream())
                .distinct()
                .toList();
        boolean isAsked = notices.stream().anyMatch(EmbargoRules::isOfItsOwn);
        boolean beyondDoubt = !isAsked
                && times.size() == 1
                && notices.stream()
                        .allMatch(notice ->
                                notice.time().isPresent() || !namesTime(notice) || isRepeated(notice, notices));
        if (beyondDoubt) {
            repairs.repair("Its embargo was read from the words of the story, which were left out: until "
                    + times.get(0) + ".");
            return Optional.of(times.get(0).toString());
        }
        List<EmbargoNotice> timed =
                notices.stream().filter(EmbargoRules::namesTime).toList();
        if (!isAsked && !timed.isEmpty() && timed.stream().allMatch(this::isOver)) {
            repairs.repair("What it says of an embargo that is over was left out of the story.");
            return Optional.empty();
        }
        throw new Refusal(IN_WORDS.formatted(notices.get(0).words()));
    }

    /** Whether it names no figure that is not in one whose time is beyond doubt: the same in fewer words. */
    private static boolean isRepeated(EmbargoNotice notice, List<EmbargoNotice> notices) {
        return notices.stream().filter(other -> other.time().isPresent()).anyMatch(other -> figures(other)
                .containsAll(figures(notice)));
    }

    private static List<String> figures(EmbargoNotice notice) {
        return Stream.of(notice.words().split("\\D+"))
                .filter(figure -> !figure.isEmpty())
                .toList();
    }

    /** Whether it waits for something else than a day that another notice names: a mark such as "strict embargo" does not. */
    private static boolean isOfItsOwn(EmbargoNotice notice) {
        return notice.isRequest()
                || (!namesTime(notice) && WordComparison.count(notice.words()) > MOST_WORDS_OF_A_MARK);
    }

    private static boolean namesTime(EmbargoNotice notice) {
        return notice.words().chars().anyMatch(Character::isDigit);
    }

    private boolean isOver(EmbargoNotice notice) {
        boolean isPlan = EmbargoRow.isPlan(notice.words());
        Optional<LocalDate> near = DayWithoutYear.in(
                        notice.words(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .filter(day -> isPlan || day.isNamed())
                .map(DayWithoutYear::day);
        return notice
                .lastDay()
                .map(day -> end(day, notice.lastHour()))
                .or(() -> near.map(day -> end(day, Optional.empty())))
                .stream()
                .anyMatch(clock.instant()::isAfter);
    }

    private static Instant end(LocalDate day, Optional<LocalTime> hour) {
        return hour.map(time -> day.atTime(time).toInstant(LAST_ZONE)).orElseGet(() -> day.plusDays(DAYS_TO_BE_OVER)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }
}
