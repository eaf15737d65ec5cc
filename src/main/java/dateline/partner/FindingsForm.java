package dateline.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the platforms of partners would say of one story, as JSON and as lines for people. */
public final class FindingsForm {
    private FindingsForm() {}

    /** {@code {msn: [{rule, level, sentence, clause, read}]}}. */
    public static ObjectNode json(Map<String, List<LintFinding>> findings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        findings.forEach((partner, list) -> {
            var array = json.putArray(partner);
            list.forEach(finding -> array.addObject()
                    .put("rule", finding.clause().rule())
                    .put("level", finding.clause().level().word())
                    .put("sentence", finding.sentence())
                    .put("clause", finding.clause().text())
                    .put("read", finding.clause().read().toString()));
        });
        return json;
    }

    /** A line for each finding; of a partner without any there is none. */
    public static Stream<String> lines(Map<String, List<LintFinding>> findings) {
        return findings.entrySet().stream()
                .flatMap(partner -> partner.getValue().stream().map(finding -> line(partner.getKey(), finding)));
    }

    private static String line(String partner, LintFinding finding) {
        Clause clause = finding.clause();
        return "%s: %s %s  %s%s  %s (read %s)"
                .formatted(
                        partner,
                        clause.level().word(),
                        clause.rule(),
                        finding.sentence(),
                        finding.leftOut() ? " It is left out." : "",
                        clause.text(),
                        clause.read());
    }
}
