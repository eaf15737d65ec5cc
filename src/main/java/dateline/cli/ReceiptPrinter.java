package dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.PlainText;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;
import dateline.partner.FindingsForm;
import dateline.partner.LintFinding;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints receipts as they become durable, a line each, and their summary at the end. */
final class ReceiptPrinter {
    private final PrintWriter out;
    private final boolean json;
    private final ReceiptReview receiptReview;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    private ReceiptPrinter(PrintWriter out, boolean json, ReceiptReview receiptReview) {
        this.out = out;
        this.json = json;
        this.receiptReview = receiptReview;
    }

    /** Prints to the output of this command. */
    static ReceiptPrinter of(
            CommandEnvironment commandEnvironment, SharedOptions options, ArticleStore store, Publication publication) {
        return new ReceiptPrinter(
                commandEnvironment.out(),
                options.json,
                ReceiptReview.of(
                        store,
                        options.feeds,
                        publication,
                        commandEnvironment.clock().instant()));
    }

    void print(Receipt receipt) {
        counts.merge(receipt.outcome(), 1, Integer::sum);
        tell(receipt);
    }

    /** Prints this receipt, of which the summary does not know. */
    void tell(Receipt receipt) {
        Map<String, List<LintFinding>> findings = receiptReview.of(receipt);
        if (json) {
            out.println(ReceiptForm.line(receipt, "partners", FindingsForm.json(findings)));
        } else {
            out.println(ReceiptForm.forPeople(receipt));
            FindingsForm.lines(findings).map(PlainText::visibleLine).forEach(line -> out.println("           " + line));
        }
    }

    void printSummary() {
        out.println(json ? summaryJson() : summaryLine());
    }

    /** 0 when everything was taken, 1 when something was refused or held. */
    int exitStatus() {
        return count(Outcome.REFUSED) + count(Outcome.HELD) == 0 ? ExitStatus.DONE : ExitStatus.PARTLY;
    }

    private String summaryJson() {
        ObjectNode summary = JsonOutput.object();
        summary.put("inputs", inputs());
        for (Outcome outcome : Outcome.values()) {
            summary.put(outcome.word(), count(outcome));
        }
        return JsonOutput.object().set("summary", summary).toString();
    }

    private String summaryLine() {
        String outcomes = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        return inputs() + (inputs() == 1 ? " input" : " inputs") + (outcomes.isEmpty() ? "." : ": " + outcomes + ".");
    }

    private int inputs() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
