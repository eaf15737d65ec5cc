package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "www.wire.example", List.of("93.184.216.34", "2606:4700:4700::1111"),
            "loop.wire.example", List.of("127.0.0.1"),
            "mixed.wire.example", List.of("93.184.216.34", "10.0.0.1"),
            "six.wire.example", List.of("fd00::1"),
            "empty.wire.example", List.of(),
            "many.wire.example", Collections.nCopies(4_000, "93.184.216.34"));

    private final AddressGuard addressGuard = new AddressGuard(AddressGuardTest::lookUp, Set.of(80, 443, 8443));

    private static List<InetAddress> lookUp(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host)) {
            return List.of(InetAddress.getByName(host));
        }
        var addresses = new ArrayList<InetAddress>();
        for (String address : NAMES.get(host)) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }

    @ParameterizedTest
    @DisplayName("SEC-03, SEC-04, R1: an address of the inside, or one that parsers read differently, is not asked")
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://010.0.0.1/",
                "http://127.0.0.1./",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://100.64.0.1/",
                "http://100.100.100.200/",
                "http://169.254.169.254/latest/meta-data/",
                "http://172.31.255.255/",
                "http://192.0.0.192/",
                "http://192.0.2.1/",
                "http://192.168.0.1/",
                "http://198.18.0.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:0:0:0:0:80ff:fffe]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25lo]/",
                "http://[fec0::1]/",
                "http://[fd00::1]/",
                "http://[ff02::1]/",
                "http://[::1",
                "http://localhost/",
                "http://foo.localhost/",
                "http://localhost.localdomain/",
                "http://metadata/",
                "http://metadata.google.internal/",
                "http://printer.lan/",
                "http://router.local/",
                "http://loop.wire.example/",
                "http://mixed.wire.example/",
                "http://six.wire.example/",
                "http://empty.wire.example/",
                "http://many.wire.example/",
                "http://www.wire.example:22/",
                "http://www.wire.example:6379/",
                "http://www.wire.example:0/",
                "http://www.wire.example:-1/",
                "http://www.wire.example:80:80/",
                "http://www.wire.example:99999/",
                "http://editor@www.wire.example/",
                "http://www.wire.example@127.0.0.1/",
                "http://127.0.0.1:80@www.wire.example:81@127.0.0.1/",
                "http://127.0.0.1\\@www.wire.example/",
                "http:/\\127.0.0.1/",
                "http:///www.wire.example",
                "http://www..wire.example/",
                "http://-www.wire.example/",
                "http://www.wire.example%00.b.example/",
                "http://www.wire.example%0d%0aX:1/",
                "http://www.wire.example/\r\nHost: b",
                "http://www wire.example/",
                "http://\u202ewww.wire.example/",
                "http://①②⑦.0.0.1/",
                "http://xn--/",
                "http://xn--a/",
                "http://xn--strae-oqz.example/",
                "http://xn--99999999/",
                "ftp://www.wire.example/",
                "file:///etc/passwd",
                "jar:http://www.wire.example/x.jar!/",
                "gopher://127.0.0.1:6379/_x",
                "http+unix://x",
                "//www.wire.example/",
                ""
            })
    void whatIsNotOfThePublicWebIsRefused(String address) {
        assertThrows(OutboundFailure.class, () -> addressGuard.admit(TargetUrl.of(address), Set.of()), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.wire.example/feed",
                "https://WWW.Wire.Example/",
                "http://www.wire.example:80/",
                "https://www.wire.example:8443/x",
                "http://93.184.216.34/",
                "http://[2606:4700:4700::1111]/"
            })
    void whatIsOfThePublicWebIsAdmitted(String address) throws Exception {
        var admission = addressGuard.admit(TargetUrl.of(address), Set.of());

        assertFalse(admission.addresses().isEmpty());
        assertTrue(admission.addresses().stream().noneMatch(place -> place.isUnresolved()));
    }

    @Test
    @DisplayName("SEC-04, R3: a connection leads to the addresses that were checked, whatever the name says later")
    void theAnswerThatWasCheckedIsTheOneThatIsUsed() throws Exception {
        var answers = new ArrayList<>(List.of("93.184.216.34", "169.254.169.254"));
        var flipping = new AddressGuard(host -> List.of(InetAddress.getByName(answers.remove(0))), Set.of(443));

        var admission = flipping.admit(TargetUrl.of("https://flip.wire.example/"), Set.of());

        assertEquals("93.184.216.34", admission.addresses().get(0).getAddress().getHostAddress());
        assertThrows(OutboundFailure.class, () -> flipping.admit(TargetUrl.of("https://flip.wire.example/"), Set.of()));
    }

    @Test
    void aHostThatIsNamedMayBePrivateAtThatPortAlone() throws Exception {
        Set<String> permitted = Set.of("127.0.0.1:9000", "loop.wire.example");

        assertEquals(
                9000,
                addressGuard
                        .admit(TargetUrl.of("http://127.0.0.1:9000/"), permitted)
                        .addresses()
                        .get(0)
                        .getPort());
        assertEquals(
                1,
                addressGuard
                        .admit(TargetUrl.of("http://loop.wire.example/"), permitted)
                        .addresses()
                        .size());
        assertThrows(
                OutboundFailure.class, () -> addressGuard.admit(TargetUrl.of("http://127.0.0.1:9001/"), permitted));
        assertThrows(
                OutboundFailure.class,
                () -> addressGuard.admit(TargetUrl.of("http://loop.wire.example:9000/"), permitted));
    }

    @Test
    void whatMayNotStandInAnAddressIsEncodedOnce() throws Exception {
        assertEquals(
                "https://xn--hfen-5qa.example/caf%C3%A9%20a?q=%C3%A9%25&x=%20",
                TargetUrl.of("https://höfen.example/café a?q=é%&x=%20#top").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://straße.example/", "https://xn--strae-oqa.example/", "https://XN--STRAE-OQA.example/"})
    @DisplayName("A host with a sign that older rules write otherwise is that host, in either spelling (UTS 46)")
    void noOtherHostIsAskedInItsPlace(String address) throws Exception {
        assertEquals("https://xn--strae-oqa.example/", TargetUrl.of(address).toString());
    }

    @Test
    @DisplayName("SEC-03, R4: a reference is as free as an address, and no freer")
    void aReferenceIsResolvedAndChecked() throws Exception {
        TargetUrl page = TargetUrl.of("https://www.wire.example/a/b?c");

        assertEquals("https://www.wire.example/a/d", page.resolve("d").toString());
        assertEquals("https://other.example/", page.resolve("//other.example/").toString());
        assertThrows(OutboundFailure.class, () -> page.resolve("file:///etc/passwd"));
        assertThrows(OutboundFailure.class, () -> page.resolve("/\r\nX: 1"));
        assertThrows(OutboundFailure.class, () -> page.resolve("\\\\evil.example\\x"));
    }
}
