package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.desk.DeskEnvironment.Fetched;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.SystemResolver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesForDeskTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9/", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "no"})
    @DisplayName("SEC-04: an editor's address leads to no machine of the newsroom's own network")
    void addressesOfTheOwnNetworkAreNotAskedFor(String address) {
        try (var client = new OutboundClient(
                OutboundSettings.of("1", "https://feeds.example"), new SystemResolver(Duration.ofSeconds(1)))) {
            Fetched fetched = new SourcesForDesk(client, List::of).fetch(address);

            assertEquals(List.of(), fetched.inputs());
            assertTrue(fetched.sentence().length() > 10, fetched.sentence());
        }
    }
}
