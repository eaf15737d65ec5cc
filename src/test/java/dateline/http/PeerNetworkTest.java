package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "[2001:db8:0:1:0:0:0:7], 2001:db8:0:1",
        "2001:db8:0:1:ffff:2:3:4, 2001:db8:0:1",
        "2001:db8:0:1::9, 2001:db8:0:1",
        "2001:db8::9, 2001:db8:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0",
        "::1, 0:0:0:0",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0",
        "::ffff:192.0.2.7, 192.0.2.7",
        "unknown, unknown"
    })
    void theNetworkOfAnAddress(String address, String network) {
        assertEquals(network, PeerNetwork.of(address));
    }
}
