package dateline.push;

import dateline.article.Hmac;
import dateline.store.SigningSecret;
import dateline.store.WebhookSubscription.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The secrets of webhooks, and what is signed with them (Standard Webhooks 1.0.0, symmetric). */
final class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    /** So long after a rotation a message is signed with the former secret too. */
    static final Duration FORMER_COUNTS_FOR = Duration.ofDays(1);

    private WebhookSecrets() {}

    /** A new secret behind these, the last of which still counts for a while. */
    static Secrets rotated(Optional<Secrets> known, RandomGenerator random, Instant now) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new Secrets(
                SigningSecret.of(PREFIX + Base64.getEncoder().encodeToString(bits)),
                known.map(Secrets::present),
                now.plus(FORMER_COUNTS_FOR));
    }

    /** The value of {@code webhook-signature}: a signature for each secret that counts at this time. */
    static String signature(Secrets secrets, String message, Instant time, byte[] body) {
        String present = signature(secrets.present().text().orElseThrow(), message, time, body);
        return secrets.former()
                .filter(former -> time.isBefore(secrets.formerUntil()))
                .flatMap(SigningSecret::text)
                .map(former -> present + " " + signature(former, message, time, body))
                .orElse(present);
    }

    private static String signature(String secret, String message, Instant time, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        byte[] head = (message + "." + time.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(new Hmac(Hmac.Hash.SHA256, key).of(head, body));
    }
}
