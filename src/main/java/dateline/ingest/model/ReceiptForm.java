package dateline.ingest.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.article.PlainText;
import java.util.TreeMap;

/** A receipt as JSON and as one line for people. */
public final class ReceiptForm {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ReceiptForm() {}

    /**
     * {@code {input, outcome, id, title, section, repairs: [], confidence: {field: 0..1}, reason}}; what there is not is
     * {@code null}. The keys stand always in this order.
     */
    public static ObjectNode json(Receipt receipt) {
        var json = JSON.createObjectNode();
        json.put("input", receipt.input());
        json.put("outcome", receipt.outcome().word());
        json.put("id", receipt.id().map(ArticleId::value).orElse(null));
        json.put("title", receipt.title().orElse(null));
        json.put("section", receipt.section().orElse(null));
        var repairs = json.putArray("repairs");
        receipt.repairs().forEach(repairs::add);
        var confidence = json.putObject("confidence");
        new TreeMap<>(receipt.confidence()).forEach(confidence::put);
        json.put("reason", receipt.reason().orElse(null));
        return json;
    }

    /** The JSON form on one line. */
    public static String line(Receipt receipt) {
        return PlainText.visible(json(receipt).toString());
    }

    /** The JSON form on one line, with what else there is to tell under this key; when there is nothing, without it. */
    public static String line(Receipt receipt, String key, ObjectNode more) {
        return PlainText.visible(json(receipt, key, more).toString());
    }

    /** The JSON form with what else there is to tell under this key; when there is nothing, without it. */
    public static ObjectNode json(Receipt receipt, String key, ObjectNode more) {
        ObjectNode json = json(receipt);
        if (!more.isEmpty()) {
            json.set(key, more);
        }
        return json;
    }

    /** {@code accepted  world/bridge.txt  "A bridge" → world (2 repairs)}. */
    public static String forPeople(Receipt receipt) {
        var line = new StringBuilder(String.format("%-9s  %s", receipt.outcome().word(), receipt.input()));
        receipt.title().ifPresent(title -> line.append("  \"").append(title).append('"'));
        receipt.section().ifPresent(section -> line.append(" → ").append(section));
        int repairs = receipt.repairs().size();
        if (repairs > 0) {
            line.append(" (").append(repairs).append(repairs == 1 ? " repair)" : " repairs)");
        }
        receipt.reason().ifPresent(reason -> line.append(": ").append(reason));
        return PlainText.visibleLine(line.toString());
    }
}
