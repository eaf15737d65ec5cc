package dateline.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.FetchTerms;
import dateline.publication.FetchTerms.Quota;
import dateline.publication.PartnerTerms;
import dateline.store.AccessKey;
import dateline.store.KeySecret;
import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Partners of two servers on one PostgreSQL. */
class PartnersOnPostgresqlTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KeySecret KEY = KeySecret.mint(new Random(1));
    private static final int AGREED = 60;

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private static int status(PartnerServer server) {
        return server.bearer("/partners/wire.json", KEY).statusCode();
    }

    @Test
    @DisplayName("PART-07: a partner has its quota once, however many servers it asks")
    void oneQuota() throws Exception {
        StoreAddress address = onPostgresql.store();
        List<PartnerTerms> terms = List.of(PartnerServer.terms(
                "wire", new FetchTerms(Optional.of(new Quota(AGREED, Duration.ofHours(1))), Duration.ofHours(1))));
        try (var first = new PartnerServer(address, terms);
                var second = new PartnerServer(address, terms)) {
            first.key("wire", AccessKey.Scope.PARTNER, KEY, Optional.empty());
            for (int i = 0; i < AGREED; i++) {
                assertEquals(200, status(first));
            }
            assertEquals(429, status(first));

            var letThrough = new AtomicInteger();
            await().atMost(LONG).until(() -> status(second) == 429 || letThrough.incrementAndGet() == AGREED);
            assertTrue(letThrough.get() < AGREED, "The second server has counted for itself alone");
            String wait = PartnerServer.field(second.bearer("/partners/wire.json", KEY), "Retry-After");
            assertTrue(Integer.parseInt(wait) <= Duration.ofHours(1).toSeconds(), wait);
        }
    }
}
