package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import java.util.List;

/**
 * Features each line by how likely the lines around it are the story's: what a first look at each line made of it is what a
 * second look judges by (stacking), so that a line is judged in the row that it stands in.
 */
final class RunFeatures {
    private static final int STEPS = 5;
    private static final int HEADING_STEPS = 3;
    private static final int FAR = 60;
    private static final int MOST_CHARS = 3_000;
    private static final double LIKELY = 0.5;
    private static final double SURE = 0.85;
    private static final double BIAS = 0.5;
    private static final double LENGTH = 0.7;
    private static final int[] WINDOWS = {3, 8, 20};

    private final List<AnalyzedLine> lines;
    private final double[] likely;
    private final double[] heading;
    private final int headline;
    /** The sums over all lines before: of the lengths, and of the lengths by their likelihood. */
    private final double[] lengthBefore;

    private final double[] storyBefore;
    private final double[] evidenceBefore;
    private final int[] charsBefore;
    private final int[] previous;
    private final int[] next;
    private final int[] sureBefore;
    private final int[] lastSure;
    private final int[] nextSure;
    private int start;
    private int end;

    RunFeatures(List<AnalyzedLine> lines, FirstPassScores look) {
        int size = lines.size();
        this.lines = lines;
        this.likely = look.story();
        this.heading = look.heading();
        this.headline = last(heading);
        lengthBefore = new double[size + 1];
        storyBefore = new double[size + 1];
        evidenceBefore = new double[size + 1];
        charsBefore = new int[size + 1];
        previous = new int[size];
        next = new int[size];
        sureBefore = new int[size + 1];
        lastSure = new int[size];
        nextSure = new int[size];
        int last = -1;
        int sure = -1;
        for (int i = 0; i < size; i++) {
            double length = Math.pow(lines.get(i).weight(), LENGTH);
            lengthBefore[i + 1] = lengthBefore[i] + length;
            storyBefore[i + 1] = storyBefore[i] + length * likely[i];
            evidenceBefore[i + 1] = evidenceBefore[i] + length * (likely[i] - BIAS);
            charsBefore[i + 1] = charsBefore[i] + lines.get(i).weight();
            previous[i] = last;
            last = likely[i] > LIKELY ? i : last;
            sureBefore[i + 1] = sureBefore[i] + (likely[i] > SURE ? 1 : 0);
            lastSure[i] = sure;
            sure = likely[i] > SURE ? i : sure;
        }
        int following = size;
        int surelyFollowing = size;
        for (int i = size - 1; i >= 0; i--) {
            next[i] = following;
            following = likely[i] > LIKELY ? i : following;
            nextSure[i] = surelyFollowing;
            surelyFollowing = likely[i] > SURE ? i : surelyFollowing;
        }
        findRun();
    }

    private static int last(double[] heading) {
        int best = 0;
        for (int i = 0; i < heading.length; i++) {
            best = heading[i] >= heading[best] ? i : best;
        }
        return best;
    }

    /** The run of lines with the largest sum of evidence. */
    private void findRun() {
        double best = 0;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            double sum = evidenceBefore[i + 1] - evidenceBefore[from];
            if (sum <= 0) {
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
        }
    }

    /** The line that is likeliest the headline. */
    int headline() {
        return headline;
    }

    /** How likely a line is the headline at a first look. */
    double heading(int at) {
        return heading[at];
    }

    /** How likely that line is. */
    double heading() {
        return heading.length == 0 ? 0 : heading[headline];
    }

    /** Whether nothing near a line is likely to be the story's, so that a second look would not find otherwise. */
    boolean isHopeless(int at) {
        return likely[at] < 0.02
                && at - previous[at] > STEPS
                && next[at] - at > STEPS
                && (at < start - 2 || at > end + 2);
    }

    void addTo(FeatureRow row, int at) {
        ofHeadlines(row, at);
        for (int step = -STEPS; step <= STEPS; step++) {
            int there = at + step;
            row.add("likely", there >= 0 && there < likely.length ? likely[there] : -1);
        }
        for (int window : WINDOWS) {
            row.add("likelyBefore", mean(Math.max(0, at - window), at));
            row.add("likelyAfter", mean(at + 1, Math.min(likely.length, at + 1 + window)));
        }
        row.add("fromLikelyStart", clip(at - start));
        row.add("fromLikelyEnd", clip(end - 1 - at));
        row.add("evidenceToRun", toRun(at));
        row.add("storyAbove", share(0, at));
        row.add("storyBelow", share(at + 1, likely.length));
        row.add("sinceLikely", previous[at] < 0 ? FAR : clip(at - previous[at]));
        row.add("untilLikely", next[at] >= likely.length ? FAR : clip(next[at] - at));
        row.add("charsSinceLikely", previous[at] < 0 ? -1 : chars(previous[at] + 1, at));
        row.add("charsUntilLikely", next[at] >= likely.length ? -1 : chars(at + 1, next[at]));
        row.add(
                "previousLikelyWeight",
                previous[at] < 0 ? -1 : lines.get(previous[at]).weight());
        row.add(
                "nextLikelyWeight",
                next[at] >= likely.length ? -1 : lines.get(next[at]).weight());
        ofSure(row, at);
        row.add("runWeight", end <= start ? -1 : (double) (charsBefore[end] - charsBefore[start]) / (end - start));
    }

    /** Lines that are the story's beyond doubt, and what stands between them and this one. */
    private void ofSure(FeatureRow row, int at) {
        int size = likely.length;
        row.add("sinceSure", lastSure[at] < 0 ? FAR : clip(at - lastSure[at]));
        row.add("untilSure", nextSure[at] >= size ? FAR : clip(nextSure[at] - at));
        row.add("meanSinceSure", lastSure[at] < 0 ? -1 : mean(lastSure[at] + 1, at));
        row.add("meanUntilSure", nextSure[at] >= size ? -1 : mean(at + 1, nextSure[at]));
        row.add("sureAbove", Math.min(FAR, sureBefore[at]));
        row.add("sureBelow", Math.min(FAR, sureBefore[size] - sureBefore[at + 1]));
        double ofRun = mean(start, end);
        row.add("ofRunMean", ofRun);
        row.add("againstRun", ofRun <= 0 ? -1 : likely[at] / ofRun);
    }

    private void ofHeadlines(FeatureRow row, int at) {
        for (int step = -HEADING_STEPS; step <= 1; step++) {
            int there = at + step;
            row.add("heading", there >= 0 && there < heading.length ? heading[there] : -1);
        }
        row.add("fromHeadline", clip(at - headline));
        row.add("headline", heading[headline]);
        for (int window : WINDOWS) {
            row.add("headingAbove", most(at - window, at));
            row.add("headingBelow", most(at + 1, at + 1 + window));
        }
        row.add("runFromHeadline", clip(start - headline));
    }

    private double most(int from, int to) {
        double most = 0;
        for (int i = Math.max(0, from); i < Math.min(heading.length, to); i++) {
            most = Math.max(most, heading[i]);
        }
        return most;
    }

    /** What leads from here to the run speaks against one story: how much does. */
    private double toRun(int at) {
        if (at < start) {
            return evidenceBefore[start] - evidenceBefore[at + 1];
        }
        return at >= end ? evidenceBefore[at] - evidenceBefore[end] : 1;
    }

    private double share(int from, int to) {
        double all = Math.max(1e-6, storyBefore[likely.length]);
        return (storyBefore[Math.max(from, to)] - storyBefore[from]) / all;
    }

    private double mean(int from, int to) {
        return to <= from
                ? -1
                : (storyBefore[to] - storyBefore[from]) / Math.max(1e-6, lengthBefore[to] - lengthBefore[from]);
    }

    private int chars(int from, int to) {
        return Math.min(MOST_CHARS, charsBefore[Math.max(from, to)] - charsBefore[from]);
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }
}
