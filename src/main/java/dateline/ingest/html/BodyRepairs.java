package dateline.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what a body lost, and says so. */
final class BodyRepairs {
    private static final int MOST_NAMED = 5;
    private static final double LEAST = 0.2;
    private static final double OF_A_THING = 0.05;
    private static final double MOST_OF_THINGS = 0.3;

    private int active;
    private int hidden;
    private int links;
    private int pictures;
    private int trackers;
    private int embeds;
    private int drawings;
    private int recordings;
    private int shortcodes;
    private int boxes;
    private long hiddenChars;
    private final Set<String> unknown = new LinkedHashSet<>();
    private int unknowns;

    void removedActive() {
        active++;
    }

    void removedHidden(int chars) {
        hidden++;
        hiddenChars += chars;
    }

    /** An element of the page's own kind, which only a script of its page fills. */
    void lostUnknown(String name) {
        unknowns++;
        if (unknown.size() < MOST_NAMED) {
            unknown.add(name);
        }
    }

    /**
     * How sure it is that nothing of the story is missing, of a body with so many characters; absent where nothing was left
     * out that could be of the story.
     */
    OptionalDouble wholeness(int chars) {
        long things = (long) pictures + drawings + recordings + unknowns;
        if (things == 0 && hiddenChars == 0) {
            return OptionalDouble.empty();
        }
        double words = (double) hiddenChars / Math.max(1, hiddenChars + chars);
        return OptionalDouble.of(Math.max(LEAST, 1 - words - Math.min(MOST_OF_THINGS, OF_A_THING * things)));
    }

    void unwrappedLink() {
        links++;
    }

    void removedPicture() {
        pictures++;
    }

    void removedTracker() {
        trackers++;
    }

    void linkedEmbed() {
        embeds++;
    }

    void removedDrawing() {
        drawings++;
    }

    void removedRecording() {
        recordings++;
    }

    void removedShortcode() {
        shortcodes++;
    }

    void removedBoxes(int count) {
        boxes += count;
    }

    List<String> sentences() {
        var all = new ArrayList<String>();
        say(all, active, "Scripts, styles or forms were removed from the body");
        say(all, hidden, "Hidden parts were removed from the body");
        say(all, links, "Links without a usable address became plain text");
        say(all, pictures, "Pictures without a usable address were left out");
        say(all, trackers, "Pictures that only count readers were left out");
        say(all, embeds, "Embedded frames became links");
        say(all, drawings, "Drawings (svg or canvas elements), which no reader shows, were left out");
        say(all, recordings, "Films or recordings without a usable address were left out");
        say(all, shortcodes, "Commands in square brackets (shortcodes) were left out");
        if (unknowns > 0) {
            String names = unknown.stream().map(name -> "<" + name + ">").collect(Collectors.joining(", "));
            say(all, unknowns, "Elements that only a script of their page fills were left out: " + names);
        }
        say(all, boxes, "Comments, forms and requests for consent or a subscription were left out");
        return all;
    }

    private static void say(List<String> all, int count, String what) {
        if (count > 0) {
            all.add(what + " (" + count + ").");
        }
    }
}
