package dateline.bench.faults;

/** One story of a round: its headline is unlike every other one's, and its text ends with a word that tells it is whole. */
record Story(int round, String way, int number) {
    static final String END = "whole.";

    String id() {
        return "r%dw%sn%d".formatted(round, way, number);
    }

    String title() {
        return "Round %d brings boat %d home by %s".formatted(round, number, way);
    }

    String text() {
        return "The boat of round %d with the number %d came home by %s before the storm. Its crew of %d is %s"
                .formatted(round, number, way, number % 7 + 2, END);
    }
}
