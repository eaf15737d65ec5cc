package dateline.ingest.text.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/** Finds among the words of a date the zone that stands by its time: an abbreviation, or an offset. */
final class ZoneTokens {
    private static final int BEHIND_TIME = 4;
    private static final int LARGEST = 1400;

    private final DateTokens tokens;
    private final int timeEnd;
    private final BitSet used;

    /**
     * @param timeEnd the place behind the time, 0 for none
     * @param used marks the words that are part of the date
     */
    ZoneTokens(DateTokens tokens, int timeEnd, BitSet used) {
        this.tokens = tokens;
        this.timeEnd = timeEnd;
        this.used = used;
    }

    /** The first zone between two places. */
    Optional<ZoneId> between(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            Optional<ZoneId> found = ZoneNames.printed(tokens.at(i))
                    .<ZoneId>map(offset -> offset)
                    .or(() -> behindTime(at))
                    .filter(zone -> !isShifted(at));
            if (found.isPresent()) {
                used.set(at);
                return found;
            }
            if (i > from && isSign(i) && i + 1 < tokens.size()) {
                Optional<ZoneId> offset = offset(i);
                if (offset.isPresent()) {
                    return offset;
                }
            }
        }
        return Optional.empty();
    }

    /** The offset that begins with the sign at a place: +0200, +02:00, and behind UTC or GMT +2. */
    private Optional<ZoneId> offset(int at) {
        String hours = tokens.at(at + 1);
        boolean withMinutes = tokens.is(at + 2, ":") && at + 3 < tokens.size();
        String minutes = withMinutes ? tokens.at(at + 3) : "00";
        boolean brief = hours.length() == 1 && ZoneNames.isUniversal(tokens.at(at - 1));
        String digits = hours.length() == 2 ? hours + minutes : brief ? "0" + hours + minutes : hours;
        int number = DateTokens.number(digits);
        if (digits.length() != 4 || number < 0 || number > LARGEST || number % 100 > 59) {
            return Optional.empty();
        }
        used.set(brief || ZoneNames.isUniversal(tokens.at(at - 1)) ? at - 1 : at, withMinutes ? at + 4 : at + 2);
        int total = number / 100 * 60 + number % 100;
        return Optional.of(ZoneOffset.ofTotalSeconds((tokens.at(at).equals("+") ? 60 : -60) * total));
    }

    private boolean isSign(int at) {
        String token = tokens.at(at);
        return token.equals("+") || token.equals("-") || token.equals("\u2212");
    }

    /** UTC+5, GMT-3: how far a zone is from this one. */
    private boolean isShifted(int at) {
        return ZoneNames.isUniversal(tokens.at(at))
                && at + 2 < tokens.size()
                && isSign(at + 1)
                && tokens.isNumber(at + 2)
                && !isWord(at + 3);
    }

    /** {@code GMT - 3 min read} is not three hours from GMT. */
    private boolean isWord(int at) {
        return at < tokens.size() && Character.isLetter(tokens.at(at).codePointAt(0));
    }

    /** ET, PT: what names a zone only right behind a time, in capitals. */
    private Optional<ZoneId> behindTime(int at) {
        String token = tokens.at(at);
        boolean near = timeEnd > 0 && at >= timeEnd && at <= timeEnd + BEHIND_TIME;
        return near && token.length() == 2 && token.equals(token.toUpperCase(Locale.ROOT))
                ? ZoneNames.zone(token)
                : Optional.empty();
    }
}
