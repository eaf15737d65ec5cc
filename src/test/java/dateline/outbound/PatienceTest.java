package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.OutboundFailure.Kind;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static AsyncOutboundClient client(ServerSocket silent) {
        return new AsyncOutboundClient(
                new OutboundSettings(
                        "Dateline/1",
                        Set.of(silent.getLocalPort()),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        1_000),
                new SystemResolver(Duration.ofSeconds(5)));
    }

    private static RequestQueue queue(Duration patience) {
        return new RequestQueue("QUEUE", patience, false);
    }

    private static OutboundRequest request(ServerSocket silent) throws OutboundFailure {
        String host = "127.0.0.1:" + silent.getLocalPort();
        return OutboundRequest.get(TargetUrl.of("http://" + host + "/")).permitting(Set.of(host));
    }

    @Test
    @DisplayName("WSH-29: a request whose answer nobody waits for any more gives its connection back")
    void cancelled() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client = client(silent)) {
            var answer = client.send(request(silent), 10, queue(Duration.ofMinutes(10)));
            try (var connection = silent.accept()) {
                assertTrue(answer.cancel(true));

                connection.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    @DisplayName("WSH-29: who waits for an answer a short time alone does not wait as long as any request may take")
    void aShortPatienceEndsARequest() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client = client(silent)) {
            var answer = client.send(request(silent), 10, queue(Duration.ofMillis(50)));

            ExecutionException failure = assertThrows(ExecutionException.class, () -> answer.get(1, TimeUnit.MINUTES));
            assertEquals(
                    Kind.FAILED,
                    assertInstanceOf(OutboundFailure.class, failure.getCause()).kind());
        }
    }
}
