package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosedClientTest {
    private final CountDownLatch lookingUp = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);

    /** As the resolver of a system does, it hears of no interruption. */
    private List<InetAddress> resolve(String host) {
        lookingUp.countDown();
        boolean answers = false;
        while (!answers) {
            answers = isAnswering();
        }
        return List.of(InetAddress.getLoopbackAddress());
    }

    private boolean isAnswering() {
        try {
            answering.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    @DisplayName("a name that is found after the end starts nothing that nobody would stop")
    void foundAfterTheEnd() throws Exception {
        OutboundSettings usual = OutboundSettings.of("1", "https://feeds.example/");
        var settings = new OutboundSettings(
                usual.userAgent(), usual.ports(), Duration.ofHours(1), Duration.ofHours(1), usual.bytes());
        var client = new AsyncOutboundClient(settings, this::resolve);
        OutboundRequest request =
                OutboundRequest.get(TargetUrl.of("http://late.example:9/")).permitting(Set.of("late.example:9"));
        var answer = client.send(request, 10, new RequestQueue("QUEUE", Duration.ofHours(1), false));
        lookingUp.await();

        client.close();
        answering.countDown();

        ExecutionException failure = assertThrows(ExecutionException.class, () -> answer.get(1, TimeUnit.MINUTES));
        assertEquals("Nothing is sent any more.", failure.getCause().getMessage());
    }
}
