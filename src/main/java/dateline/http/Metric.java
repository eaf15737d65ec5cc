package dateline.http;

import java.util.Map;

/**
 * A figure about a part of the server.
 *
 * @param name with full stops, such as {@code dateline.source.failures}
 * @param help what it counts
 * @param labels what tells it from others of its name
 * @param isTotal whether it only grows
 */
public record Metric(String name, String help, Map<String, String> labels, double value, boolean isTotal) {
    public Metric {
        labels = Map.copyOf(labels);
    }

    /** What goes up and down. */
    public static Metric gauge(String name, String help, double value) {
        return new Metric(name, help, Map.of(), value, false);
    }

    /** The same for one of many. */
    public static Metric gauge(String name, String help, String label, String of, double value) {
        return new Metric(name, help, Map.of(label, of), value, false);
    }

    /** What is counted for as long as the server runs. */
    public static Metric total(String name, String help, String label, String of, double value) {
        return new Metric(name, help, Map.of(label, of), value, true);
    }
}
