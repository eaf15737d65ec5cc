package dateline.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/**
 * Mints ids: {@code tag:{authority},{year}:{ulid}}, where the ULID holds the time of minting (48 bits, milliseconds) and
 * 80 random bits, so that an id sorts by age and cannot be guessed.
 */
public final class ArticleIdGenerator {
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private final String authority;
    private final RandomGenerator random;

    /**
     * @param authority the domain that the publication held when its store was made (RFC 4151)
     * @param random unguessable in production, seeded in tests
     */
    public ArticleIdGenerator(String authority, RandomGenerator random) {
        this.authority = authority;
        this.random = random;
    }

    /** A new id, minted at this time. */
    public ArticleId next(Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return ArticleId.of(authority, year, ulid(now.toEpochMilli()));
    }

    private String ulid(long millis) {
        var text = new StringBuilder(26);
        for (int shift = 45; shift >= 0; shift -= 5) {
            text.append(CROCKFORD.charAt((int) (millis >>> shift) & 31));
        }
        for (int i = 0; i < 16; i++) {
            text.append(CROCKFORD.charAt(random.nextInt(32)));
        }
        return text.toString();
    }
}
