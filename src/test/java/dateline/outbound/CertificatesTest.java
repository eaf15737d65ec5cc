package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client as it is built, with an authority of the test in the place of those that the machine trusts. */
class CertificatesTest {
    private static final String NAME = "wire.example";
    private static final List<String> PROPERTIES =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword");
    private static final OutboundSettings SETTINGS =
            new OutboundSettings("Dateline/1", Set.of(443), Duration.ofSeconds(5), Duration.ofSeconds(10), 100_000);

    private static TestCertificates certificates;
    private static OutboundClient client;

    @BeforeAll
    static void trustTheAuthorityOfTheTest(@TempDir Path folder) {
        certificates = new TestCertificates(folder)
                .issue("good", NAME, "-validity", "30")
                .issue("other-name", "harbour.example", "-validity", "30")
                .issue("expired", NAME, "-startdate", "-30d", "-validity", "10")
                .issue("not-yet", NAME, "-startdate", "+10d", "-validity", "10")
                .selfSigned("self-signed", NAME);
        System.setProperty(PROPERTIES.get(0), certificates.trust().toString());
        System.setProperty(PROPERTIES.get(1), certificates.password());
        client = new OutboundClient(
                SETTINGS, host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})));
    }

    @AfterAll
    static void trustAsBefore() {
        client.close();
        PROPERTIES.forEach(System::clearProperty);
    }

    @Test
    void aCertificateOfATrustedAuthorityForTheNameIsTaken() throws Exception {
        try (var server = new Server("good")) {
            assertEquals("ebb", new String(server.ask().body(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @DisplayName("R8: a certificate that is self-signed, of another name, expired or not valid yet is refused")
    @ValueSource(strings = {"self-signed", "other-name", "expired", "not-yet"})
    void anUnsoundCertificateIsRefused(String certificate) throws Exception {
        try (var server = new Server(certificate)) {
            var failure = assertThrows(OutboundFailure.class, server::ask);

            assertTrue(failure.sentence().startsWith("The certificate or the encryption of"), failure.sentence());
            assertEquals(0, server.asked.get(), "nothing was asked of it");
        }
    }

    private static final class Server implements AutoCloseable {
        private final HttpsServer server;
        private final AtomicInteger asked = new AtomicInteger();

        Server(String certificate) throws IOException {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificates.server(certificate)));
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                byte[] body = "ebb".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        OutboundResponse ask() throws OutboundFailure {
            String place = NAME + ":" + server.getAddress().getPort();
            return client.ask(
                    OutboundRequest.get(TargetUrl.of("https://" + place + "/")).permitting(Set.of(place)));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
