package dateline.publication.yaml;

import dateline.publication.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of one file, so that its author hears of all of them at once. */
final class ProblemList {
    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    ProblemList(Path file) {
        this.file = file;
    }

    void add(int line, String field, String problem, String advice) {
        found.add(new Problem(file, line, field, problem, advice));
    }

    /** A problem of the file as a whole. */
    void add(String problem, String advice) {
        add(0, "", problem, advice);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of their lines. */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
