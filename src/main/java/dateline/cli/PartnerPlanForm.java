package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.partner.PartnerPlan;
import java.util.List;

/** What a changed configuration would do to partners, as JSON and as a line for people. */
final class PartnerPlanForm {
    private PartnerPlanForm() {}

    /** {@code [{partner, fate, gains, takedowns, loses, same}]}. */
    static ArrayNode json(List<PartnerPlan> plans) {
        ArrayNode list = JsonOutput.array();
        plans.forEach(plan -> list.add(json(plan)));
        return list;
    }

    private static ObjectNode json(PartnerPlan plan) {
        ObjectNode json =
                JsonOutput.object().put("partner", plan.partner()).put("fate", plan.vanishes() ? "vanishes" : "stays");
        put(json, "gains", plan.gains());
        put(json, "takedowns", plan.takedowns());
        put(json, "loses", plan.loses());
        return json.put("same", plan.same());
    }

    private static void put(ObjectNode json, String key, List<ArticleId> ids) {
        ArrayNode list = json.putArray(key);
        ids.forEach(id -> list.add(id.value()));
    }

    static String line(PartnerPlan plan) {
        return "%-20s %s".formatted("partners/" + plan.partner(), sentence(plan));
    }

    private static String sentence(PartnerPlan plan) {
        if (plan.vanishes()) {
            return "vanishes: its address would answer 401, and of the "
                    + plan.loses().size()
                    + " stories that it holds it would hear nothing any more, takedowns neither. To end it in order, let it"
                    + " fetch a feed without them first.";
        }
        return plan.isNoticed()
                ? plan.gains().size() + " would be new to it, "
                        + plan.takedowns().size() + " be told as taken down, "
                        + plan.loses().size() + " it keeps and would hear no more of, " + plan.same()
                        + " stay as they are"
                : "nothing changes";
    }
}
