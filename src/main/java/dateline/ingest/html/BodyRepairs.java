package dateline.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** Counts what a body lost, and says so. */
final class BodyRepairs {
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

    void removedActive() {
        active++;
    }

    void removedHidden() {
        hidden++;
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
        say(all, shortcodes, "Shortcodes of the site's own editor, which no reader shows, were left out");
        say(all, boxes, "Comments, forms and requests for consent were left out");
        return all;
    }

    private static void say(List<String> all, int count, String what) {
        if (count > 0) {
            all.add(what + " (" + count + ").");
        }
    }
}
