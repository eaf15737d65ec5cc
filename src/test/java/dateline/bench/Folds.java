package dateline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Deals sites into groups of about the same size, for cross-validation. A site goes to the same group whatever other sites
 * there are.
 *
 * @param count how many groups
 * @param seed another one deals anew
 */
record Folds(int count, int seed) {
    /** The group of this page's site, 0 to less than the count. */
    int of(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "\n" + Site.of(url)).getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(hash[0] << 16 ^ hash[1] << 8 ^ hash[2], count);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
