package dateline.http;

import dateline.feed.ContentCoding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the content coding of an answer (RFC 9110 section 12.5.3). */
final class AcceptEncoding {
    private static final List<ContentCoding> SMALLEST_FIRST =
            List.of(ContentCoding.BROTLI, ContentCoding.GZIP, ContentCoding.IDENTITY);

    /** RFC 9110 section 12.4.2. */
    private static final Pattern QVALUE = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private AcceptEncoding() {}

    /**
     * The best of the codings that there are. A client that refuses all of them gets the identity: a feed is never
     * answered with 406.
     *
     * @param accepted values of every Accept-Encoding field, in order
     * @param there identity is always among them
     */
    static ContentCoding choose(List<String> accepted, Set<ContentCoding> there) {
        if (accepted.isEmpty()) {
            return ContentCoding.IDENTITY;
        }
        Map<String, Double> weights = weights(accepted);
        var best = ContentCoding.IDENTITY;
        double bestWeight = 0;
        for (ContentCoding coding : SMALLEST_FIRST) {
            double weight = there.contains(coding) ? weight(coding, weights) : 0;
            if (weight > bestWeight) {
                best = coding;
                bestWeight = weight;
            }
        }
        return bestWeight == 0 ? lastResort(weights, there) : best;
    }

    /** Who refuses the identity without naming another coding is given the one that everybody reads. */
    private static ContentCoding lastResort(Map<String, Double> weights, Set<ContentCoding> there) {
        boolean onlyIdentityRefused = weights.containsKey("identity") && !weights.containsKey("*");
        boolean gzipRefused = weights.containsKey("gzip");
        return onlyIdentityRefused && !gzipRefused && there.contains(ContentCoding.GZIP)
                ? ContentCoding.GZIP
                : ContentCoding.IDENTITY;
    }

    private static double weight(ContentCoding coding, Map<String, Double> weights) {
        Double named = weights.get(coding.token());
        if (named != null) {
            return named;
        }
        Double any = weights.get("*");
        if (coding == ContentCoding.IDENTITY) {
            return any != null && any == 0 ? 0 : Double.MIN_VALUE;
        }
        return any == null ? 0 : any;
    }

    private static Map<String, Double> weights(List<String> accepted) {
        return accepted.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(part -> part.split(";"))
                .collect(Collectors.toMap(AcceptEncoding::token, AcceptEncoding::quality, Math::max));
    }

    private static String token(String[] parts) {
        String token = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        return token.equals("x-gzip") ? "gzip" : token;
    }

    /** A weight that cannot be read counts as a refusal: sending less than was offered is always safe. */
    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                return quality(parameter.substring(2).strip());
            }
        }
        return 1;
    }

    private static double quality(String text) {
        return QVALUE.matcher(text).matches() ? Double.parseDouble(text) : 0;
    }
}
