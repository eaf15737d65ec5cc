package dateline.server;

import dateline.publication.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The newsroom's folder says something that cannot be followed; the message has a sentence for each problem. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    }
}
