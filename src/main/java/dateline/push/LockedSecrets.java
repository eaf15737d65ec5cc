package dateline.push;

import dateline.store.HubSubscription;
import dateline.store.WebhookSubscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is said of those for whom nothing can be signed. */
final class LockedSecrets {
    private static final String PUT_IT_THERE =
            "Put the line of that key into secret.key of the data folder, or into DATELINE_SECRET_KEY";

    private LockedSecrets() {}

    static String alarm(WebhookSubscription webhook) {
        String otherwise = "make a new secret: dateline deliveries secret " + webhook.partner();
        boolean isDamaged = webhook.secrets().present().missingKey().isEmpty();
        return "The webhook of " + webhook.partner() + " hears of nothing: its secret "
                + webhook.secrets().present().whyLocked() + ". "
                + (isDamaged ? "To go on, " + otherwise : PUT_IT_THERE + "; or " + otherwise);
    }

    /** One sentence for each reason. */
    static List<String> alarms(Collection<HubSubscription> hub) {
        Map<String, Long> reasons = hub.stream()
                .filter(HubSubscription::isLocked)
                .collect(Collectors.groupingBy(
                        one -> one.secret().orElseThrow().whyLocked(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> "Subscribers of the hub that hear of nothing, for the secret of each " + reason.getKey()
                        + ": " + reason.getValue() + ". " + PUT_IT_THERE + "; each of them goes on as well when it"
                        + " subscribes anew, as they do before their lease ends.")
                .toList();
    }
}
