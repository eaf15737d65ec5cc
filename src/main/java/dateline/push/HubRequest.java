package dateline.push;

import dateline.article.Sha256;
import dateline.outbound.OutboundFailure;
import dateline.outbound.TargetUrl;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a subscriber asks of the hub (WebSub section 5.1).
 *
 * @param subscribes whether to begin, or else to end
 * @param callback as it was sent, for its query belongs to the subscriber
 * @param lease that is granted
 */
record HubRequest(boolean subscribes, Topic topic, TargetUrl callback, Optional<String> secret, Duration lease) {
    /** Granted to whoever asks for none. */
    static final Duration LEASE = Duration.ofDays(10);

    /** Granted at most. */
    static final Duration LONGEST_LEASE = Duration.ofDays(30);

    private static final int LONGEST_CALLBACK = 2_000;
    private static final int SECRET_BYTES = 200;

    /**
     * The request in this form; what it holds besides is passed over (WSH-03).
     *
     * @throws HubRefusal when it cannot be meant
     */
    static HubRequest of(Map<String, List<String>> form, Publication publication) throws HubRefusal {
        String mode = first(form, "hub.mode").orElse("");
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            throw new HubRefusal(400, "hub.mode has to be subscribe or unsubscribe.");
        }
        String topic = first(form, "hub.topic").orElseThrow(() -> new HubRefusal(400, "hub.topic is missing."));
        String callback =
                first(form, "hub.callback").orElseThrow(() -> new HubRefusal(400, "hub.callback is missing."));
        return new HubRequest(
                mode.equals("subscribe"),
                Topic.of(topic, publication)
                        .orElseThrow(() -> new HubRefusal(
                                404, "hub.topic is no feed of this hub. Send the rel=self address of the feed.")),
                callback(callback),
                secret(form),
                lease(form));
    }

    private static TargetUrl callback(String text) throws HubRefusal {
        if (text.length() > LONGEST_CALLBACK) {
            throw new HubRefusal(400, "hub.callback is longer than " + LONGEST_CALLBACK + " characters.");
        }
        if (text.indexOf('#') >= 0) {
            throw new HubRefusal(400, "hub.callback has a fragment, which cannot be sent.");
        }
        try {
            return TargetUrl.of(text);
        } catch (OutboundFailure e) {
            throw new HubRefusal(400, "hub.callback cannot be used. " + e.sentence());
        }
    }

    private static Optional<String> secret(Map<String, List<String>> form) throws HubRefusal {
        Optional<String> secret = first(form, "hub.secret");
        if (secret.isPresent() && secret.get().getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES) {
            throw new HubRefusal(400, "hub.secret has to be shorter than " + SECRET_BYTES + " bytes.");
        }
        return secret;
    }

    private static Duration lease(Map<String, List<String>> form) throws HubRefusal {
        Optional<String> asked = first(form, "hub.lease_seconds");
        if (asked.isEmpty()) {
            return LEASE;
        }
        if (!asked.get().matches("[0-9]{1,18}")) {
            throw new HubRefusal(400, "hub.lease_seconds has to be a number of seconds.");
        }
        long seconds = Long.parseLong(asked.get());
        return seconds == 0 ? LEASE : Duration.ofSeconds(Math.min(LONGEST_LEASE.toSeconds(), seconds));
    }

    private static Optional<String> first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** Topic and callback together are the key of a subscription (WSH-11). */
    String id() {
        return Sha256.hex(topic.path() + "\n" + callback);
    }

    String mode() {
        return subscribes ? "subscribe" : "unsubscribe";
    }
}
