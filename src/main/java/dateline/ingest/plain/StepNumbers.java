package dateline.ingest.plain;

import java.util.List;

/** Finds the numbers of steps that a program wrote on lines of their own, each over the sentences that it numbers. */
final class StepNumbers {
    private static final int LONGEST_NUMBER = 3;
    private static final int MOST = 40;

    private final List<String> lines;

    private StepNumbers(List<String> lines) {
        this.lines = lines;
    }

    /** For each line the number of the step that the next line tells; 0 for a line that is no such number. */
    static int[] in(List<String> lines) {
        return new StepNumbers(lines).find();
    }

    private int[] find() {
        int[] steps = new int[lines.size()];
        int step = 0;
        for (int at = 0; at < steps.length; at++) {
            int next = step > 0 && isStep(at, step + 1) ? step + 1 : isStep(at, 1) && isFollowed(at + 2) ? 1 : 0;
            if (next > 0) {
                steps[at] = next;
                step = next;
                at++;
            }
        }
        return steps;
    }

    /** Whether the second step comes before a third could. */
    private boolean isFollowed(int from) {
        for (int at = from; at < Math.min(lines.size(), from + LONGEST_NUMBER); at++) {
            if (isStep(at, 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStep(int at, int number) {
        return at + 1 < lines.size()
                && number <= MOST
                && number(lines.get(at)) == number
                && LineMarks.endsSentence(lines.get(at + 1));
    }

    private static int number(String text) {
        String digits = text.endsWith(".") || text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        boolean number = !digits.isEmpty()
                && digits.length() < LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }
}
