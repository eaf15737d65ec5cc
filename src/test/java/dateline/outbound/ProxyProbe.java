package dateline.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Run in a Java of its own, whose surroundings name proxies and passwords: asks one address and says what came. */
final class ProxyProbe {
    private ProxyProbe() {}

    /** {@code args}: the address, and whether the JDK's own client asks instead of ours. */
    public static void main(String[] args) throws Exception {
        System.out.print(Boolean.parseBoolean(args[1]) ? byTheJdk(args[0]) : byOurs(args[0]));
    }

    private static String byTheJdk(String address) throws Exception {
        try (var answer = URI.create(address).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String byOurs(String address) throws Exception {
        var settings = new OutboundSettings("Probe", Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(10), 10_000);
        try (var client = new OutboundClient(settings, host -> List.of(InetAddress.getByName(host)))) {
            String place = URI.create(address).getAuthority();
            OutboundResponse outboundResponse =
                    client.ask(OutboundRequest.get(TargetUrl.of(address)).permitting(Set.of(place)));
            return new String(outboundResponse.body(), StandardCharsets.UTF_8);
        }
    }
}
