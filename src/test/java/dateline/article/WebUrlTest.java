package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/x",
        "HTTPS://A.Example/X, https://a.example/X",
        "https://b\u00fccher.example/stra\u00dfe?q=\u00e9#\u00fc,"
                + " https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A9#%C3%BC",
        "https://a.example/a b\"<>^`{|}, https://a.example/a%20b%22%3C%3E%5E%60%7B%7C%7D",
        "https://a.example/100%/a%20b, https://a.example/100%25/a%20b",
        "https://a.example/a[1]#x#y, https://a.example/a%5B1%5D#x%23y",
        "https://a.example/\uD83D\uDEB2, https://a.example/%F0%9F%9A%B2",
        "http://[2001:db8::1]:8080/x, http://[2001:db8::1]:8080/x",
        "https://my_bucket.a.example/x, https://my_bucket.a.example/x",
    })
    @DisplayName("RSS-08 addresses are absolute and ASCII")
    void addresses(String given, String written) {
        assertEquals(Optional.of(written), WebUrl.ascii(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "//a.example/a",
                "javascript:alert(1)",
                "mailto:a@a.example",
                "https://",
                "https://u:p@a.example/",
                "data:text/html,x",
                "https://a..example/",
                "https://a.example:port/"
            })
    @DisplayName("RSS-08 HTML-04 what is no web address is none")
    void noAddresses(String given) {
        assertEquals(Optional.empty(), WebUrl.ascii(given));
    }

    @ParameterizedTest
    @CsvSource({
        "https://faß.de/bier, https://xn--fa-hia.de/bier",
        "https://FAẞ.de/, https://xn--fa-hia.de/",
        "https://www.straße.example/, https://www.xn--strae-oqa.example/",
        "https://βόλος.example/, https://xn--nxasmm1c.example/",
        "https://نامه‌ای.example/, https://xn--mgba3gch31f060k.example/",
        "https://a‌.example/, https://a.example/",
        "https://bücher.straße.example:8080/, https://xn--bcher-kva.xn--strae-oqa.example:8080/",
        "https://xn--fa-hia.de/, https://xn--fa-hia.de/",
    })
    @DisplayName("HTML-04 a host's name is the one that browsers ask for (UTS 46, not transitional)")
    void hostsOfTheWorld(String written, String meant) {
        assertEquals(Optional.of(meant), WebUrl.lenient(written).map(WebUrl::toString));
        assertEquals(Optional.of(meant), WebUrl.ascii(written));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://User:Pass@A.Example:443/a/../b c?x=1#y, https://a.example/b%20c?x=1#y",
        "../d, https://www.harbour-gazette.example/d",
        "?page=2, https://www.harbour-gazette.example/coast/bridge.html?page=2",
        "//b.example, https://b.example/",
    })
    @DisplayName("a scraped link is read against its page")
    void lenient(String written, String meant) {
        var page = WebUrl.lenient("https://www.harbour-gazette.example/coast/bridge.html");

        assertEquals(Optional.of(meant), WebUrl.lenient(written, page).map(WebUrl::toString));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?utm_source=feed&id=7#top, https://a.example/x?id=7",
        "https://a.example/x?fbclid=1, https://a.example/x",
        "https://a.example/live?id=7#post-101, https://a.example/live?id=7#post-101",
        "https://a.example/#!/story/1, https://a.example/#!/story/1",
        "https://a.example/x#xtor=RSS-1, https://a.example/x",
        "https://a.example/x#:~:text=seal, https://a.example/x",
        "https://a.example/x#p1:~:text=seal, https://a.example/x#p1",
        "https://a.example/x#, https://a.example/x",
    })
    @DisplayName("two addresses of one document are the same")
    void canonical(String written, String name) {
        assertEquals(
                Optional.of(name),
                WebUrl.lenient(written).map(WebUrl::canonical).map(WebUrl::toString));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://A.Example/X?y=Z, https://a.example/X?y=Z",
        "http://a.example:8080/a/../b, http://a.example:8080/a/../b",
    })
    @DisplayName("a configured address stands as it was written")
    void strict(String written, URI read) {
        assertEquals(Optional.of(read), WebUrl.strict(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "ftp://a.example/",
                "https://u@a.example/",
                "https://a.example:70000/",
                "https://a b/"
            })
    @DisplayName("a configured address is not guessed")
    void notStrict(String written) {
        assertEquals(Optional.empty(), WebUrl.strict(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.Example.org/a?b#c|www.example.org",
                " http://example.org:8080/ |example.org",
                "http://user@example.org/|example.org",
                "https://two_words.example.org:8443/a|two_words.example.org",
                "http://[2001:db8::1]:80/|[2001:db8::1]"
            })
    void theHostOfAnAddressIsInLowerCaseWithoutItsPort(String address, String host) {
        assertEquals(Optional.of(host), WebUrl.hostOf(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/a/b", "example.org", "mailto:desk@example.org", "http://", "http:// /", "a|b", "http://%/"
            })
    void anAddressThatCannotBeReadHasNone(String address) {
        assertEquals(Optional.empty(), WebUrl.hostOf(address));
    }
}
