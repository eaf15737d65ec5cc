package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackAddressTest {
    @ParameterizedTest
    @DisplayName("WSH-29: a host is one whatever scheme, port, path and query a callback has")
    @CsvSource({
        "https://a.example/cb, https://a.example, a.example",
        "http://a.example:8443/cb?x=http://b.example:80/, http://a.example:8443, a.example",
        "http://192.0.2.7:81/, http://192.0.2.7:81, 192.0.2.7",
        "http://[2001:db8::1]:81/cb, http://[2001:db8::1]:81, [2001:db8::1]",
        "http://[2001:db8::1]/, http://[2001:db8::1], [2001:db8::1]"
    })
    void parts(String callback, String site, String host) {
        assertEquals(site, CallbackAddress.site(callback));
        assertEquals(host, CallbackAddress.host(callback));
    }
}
