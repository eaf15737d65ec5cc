package dateline.article;

import java.util.ArrayList;
import java.util.Optional;

/** Punycode (RFC 3492): Unicode in the letters of a host's name. {@link java.net.IDN} does not let it be had alone. */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 0x80;

    private Punycode() {}

    /** RFC 3492 section 6.3. */
    static String encoded(String label) {
        int[] points = label.codePoints().toArray();
        var out = new StringBuilder();
        for (int point : points) {
            if (point < FIRST) {
                out.append((char) point);
            }
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int next = FIRST;
        int bias = FIRST_BIAS;
        int delta = 0;
        int handled = basic;
        while (handled < points.length) {
            int least = leastFrom(points, next);
            delta = Math.addExact(delta, Math.multiplyExact(least - next, handled + 1));
            next = least;
            for (int point : points) {
                if (point < next) {
                    delta++;
                } else if (point == next) {
                    appendNumber(out, delta, bias);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    /** RFC 3492 section 6.2; absent when it is none. */
    static Optional<String> decoded(String code) {
        int hyphen = code.lastIndexOf('-');
        var points = new ArrayList<Integer>();
        code.substring(0, Math.max(0, hyphen)).chars().forEach(points::add);
        int point = FIRST;
        int place = 0;
        int bias = FIRST_BIAS;
        int at = hyphen + 1;
        while (at < code.length()) {
            long delta = 0;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int value = at < code.length() ? value(code.charAt(at)) : -1;
                at++;
                delta += value * weight;
                if (value < 0 || delta > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                int threshold = threshold(k, bias);
                if (value < threshold) {
                    break;
                }
                weight = Math.min(weight * (BASE - threshold), Integer.MAX_VALUE);
            }
            int count = points.size() + 1;
            bias = adapted((int) delta, count, points.size() == Math.max(0, hyphen));
            long sum = place + delta;
            point = (int) Math.min(point + sum / count, Character.MAX_CODE_POINT + 1L);
            if (!Character.isValidCodePoint(point)) {
                return Optional.empty();
            }
            place = (int) (sum % count);
            points.add(place, point);
            place++;
        }
        var text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return Optional.of(text.toString());
    }

    private static int value(char digit) {
        if (digit >= 'a' && digit <= 'z') {
            return digit - 'a';
        }
        return digit >= '0' && digit <= '9' ? digit - '0' + MOST : -1;
    }

    private static int threshold(int k, int bias) {
        return Math.min(MOST, Math.max(LEAST, k - bias));
    }

    private static int leastFrom(int[] points, int from) {
        int least = Integer.MAX_VALUE;
        for (int point : points) {
            if (point >= from && point < least) {
                least = point;
            }
        }
        return least;
    }

    private static void appendNumber(StringBuilder out, int number, int bias) {
        int rest = number;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < MOST ? 'a' + value : '0' + value - MOST);
    }

    /** RFC 3492 section 6.1. */
    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }
}
