package dateline;

import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.util.ArrayList;
import java.util.List;

/** Why one input was not accepted, article by article. */
final class RefusalReasons {
    /** So many are told in full; who needs more has the receipts. */
    private static final int MOST = 20;

    private final String input;
    private final List<String> first = new ArrayList<>();
    private int all;
    private boolean heldAlone = true;

    RefusalReasons(String input) {
        this.input = input;
    }

    void add(Receipt receipt) {
        all++;
        heldAlone &= receipt.outcome() == Outcome.HELD;
        if (first.size() < MOST) {
            first.add(part(receipt) + receipt.reason().orElse(""));
        }
    }

    /** Whether all that was not accepted waits for a decision. */
    boolean isHeld() {
        return heldAlone;
    }

    /** One line each, and how many more there are. */
    String text() {
        String told = String.join("\n", first);
        int further = all - first.size();
        return further == 0
                ? told
                : told + "\nand " + further + " more of its articles; the receipts of an ingest tell why.";
    }

    /** {@code "line 3: "} when it is about a part of the input. */
    private String part(Receipt receipt) {
        String prefix = input + ", ";
        return receipt.input().startsWith(prefix) ? receipt.input().substring(prefix.length()) + ": " : "";
    }
}
