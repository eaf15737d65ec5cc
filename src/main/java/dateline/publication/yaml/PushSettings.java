package dateline.publication.yaml;

import dateline.publication.PushTerms;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code push: { hub: true, hubs: [https://hub.example.org/], allow-private: ['10.0.0.5:8080'] }}. */
final class PushSettings {
    static final List<String> KEYS = List.of("hub", "hubs", "allow-private");

    private static final Pattern PRIVATE_HOST = Pattern.compile("(?:\\[[0-9a-f:.]+]|[^\\s:/@\\[\\]]+)(?::[0-9]{1,5})?");

    private PushSettings() {}

    static PushTerms read(YamlMap settings) {
        return settings.value("push")
                .flatMap(value -> YamlMap.in(value, "Write push: { allow-private: ['10.0.0.5:8080'] }"))
                .map(PushSettings::of)
                .orElse(PushTerms.DEFAULT);
    }

    private static PushTerms of(YamlMap push) {
        push.allowOnly(KEYS);
        return new PushTerms(push.value("hub").flatMap(YamlValue::asTruth).orElse(true), hubs(push), hosts(push));
    }

    private static List<URI> hubs(YamlMap push) {
        var hubs = new ArrayList<URI>();
        push.members("hubs").forEach(member -> WebUrlSetting.read(member).ifPresent(hubs::add));
        return hubs;
    }

    private static Set<String> hosts(YamlMap push) {
        var hosts = new LinkedHashSet<String>();
        for (YamlValue member : push.members("allow-private")) {
            Optional<String> host = member.asWord().map(word -> word.toLowerCase(Locale.ROOT));
            if (host.isPresent() && !PRIVATE_HOST.matcher(host.get()).matches()) {
                member.complain(
                        Quotation.of(host.get()) + " is no host.",
                        "Write one such as desk.internal or '10.0.0.5:8080'.");
            } else {
                host.ifPresent(hosts::add);
            }
        }
        return hosts;
    }
}
