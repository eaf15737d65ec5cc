package dateline.http.desk;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dateline.store.DeskUser;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The passwords of editors: bcrypt, of which no more are computed at once than leave the processors to readers. */
public final class DeskPassword {
    /** About a quarter of a second for each guess. */
    public static final int COST = 12;

    /** NIST SP 800-63B section 3.1.1: length is what counts, and no rules about kinds of characters. */
    static final int SHORTEST = 10;

    static final int LONGEST = 200;

    /**
     * Compared with when there is no such editor, so that the time of the answer does not tell; nothing opens by it.
     */
    private static final String NOBODY = "$2a$12$Gav0WaxkOW.OmQC.QEQ.de4IvSdHFgZEz7YiA/oXPcS3YjjXOlhqu";

    private static final int AT_ONCE = 2;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    /** Without those that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GENERATED = 20;
    private static final int GROUP = 5;

    private final int cost;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** @param cost the work of one hash, as a power of two */
    public DeskPassword(int cost) {
        this.cost = cost;
    }

    /** The name as it is kept, if it is one. */
    public static Optional<String> name(String given) {
        return Optional.of(given.strip().toLowerCase(Locale.ROOT))
                .filter(name -> NAME.matcher(name).matches());
    }

    /** Why this may not be the password of this editor, and what to do. */
    public static Optional<String> objection(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            return Optional.of("A password has " + SHORTEST + " to " + LONGEST
                    + " characters. Take a few words that do not belong together.");
        }
        boolean plain = password.toLowerCase(Locale.ROOT).contains(name)
                || password.codePoints().distinct().count() < 5;
        return plain ? Optional.of("This password is guessed too easily. Take another one.") : Optional.empty();
    }

    /** A password that nobody guesses, in groups that can be read out. */
    public static String generate(RandomGenerator random) {
        var password = new StringBuilder();
        for (int i = 0; i < GENERATED; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** What is kept of it. */
    public String hash(String password) {
        return BCrypt.with(
                        BCrypt.Version.VERSION_2A,
                        new SecureRandom(),
                        LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .hashToString(cost, password.toCharArray());
    }

    /** Whether it is the password of this editor; as slow when there is no editor. */
    boolean opens(Optional<DeskUser> user, String password) {
        String given = password.length() > LONGEST ? "" : password;
        free.acquireUninterruptibly();
        try {
            boolean matches = BCrypt.verifyer(
                            BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                    .verify(
                            given.toCharArray(),
                            user.map(DeskUser::passwordHash).orElse(NOBODY).toCharArray())
                    .verified;
            return matches && user.isPresent();
        } finally {
            free.release();
        }
    }
}
