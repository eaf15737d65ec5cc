package dateline.ingest.text.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectLinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https://port.example/lamp?a%3D1&sa=D&usg=A, https://port.example/lamp?a=1",
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fport.example%2F, https://port.example/",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example%2F&h=x, https://port.example/",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport.example%2Fa&data=05, https://port.example/a",
        "https://www.google.com/url?q=javascript:alert(1), https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=https%3A%2F%2Fport%ZZ, https://www.google.com/url?q=https%3A%2F%2Fport%ZZ",
        "https://www.google.com/search?q=https://port.example, https://www.google.com/search?q=https://port.example",
        "https://google.com.evil.example/url?q=https://port.example, https://google.com.evil.example/url?q=https://port.example"
    })
    void leadsWhereTheServiceWould(String address, String target) {
        assertEquals(target, RedirectLink.target(address));
    }
}
