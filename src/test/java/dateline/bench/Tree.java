package dateline.bench;

import org.jspecify.annotations.Nullable;

/** A decision tree in the making; it starts as one leaf. */
final class Tree {
    private static final double ROUNDING = 1e4;

    private final float value;
    private int feature = -1;
    private int bin;
    private float threshold;
    private @Nullable Tree left;
    private @Nullable Tree right;

    /** A leaf. Its value is rounded, so that what is fitted after it knows the value that is written down. */
    Tree(double value) {
        this.value = (float) (Math.rint(value * ROUNDING) / ROUNDING);
    }

    /** Makes this leaf a node. */
    void split(int onFeature, int lastBin, float most, Tree atMost, Tree more) {
        feature = onFeature;
        bin = lastBin;
        threshold = most;
        left = atMost;
        right = more;
    }

    /** The same tree with this much added to each leaf. */
    Tree raised(double by) {
        if (feature < 0) {
            return new Tree(value + by);
        }
        var tree = new Tree(0);
        tree.split(feature, bin, threshold, left.raised(by), right.raised(by));
        return tree;
    }

    /** The same tree with this share of the value of each leaf. */
    Tree times(double share) {
        if (feature < 0) {
            return new Tree(value * share);
        }
        var tree = new Tree(0);
        tree.split(feature, bin, threshold, left.times(share), right.times(share));
        return tree;
    }

    double value(Bins bins, int row) {
        Tree at = this;
        while (at.feature >= 0) {
            at = bins.column(at.feature)[row] <= at.bin ? at.left : at.right;
        }
        return at.value;
    }

    double value(float[] features) {
        Tree at = this;
        while (at.feature >= 0) {
            at = features[at.feature] <= at.threshold ? at.left : at.right;
        }
        return at.value;
    }

    /** As the packaged model has it: its nodes in preorder. */
    String line() {
        return feature < 0 ? "=" + value : feature + ":" + threshold + " " + left.line() + " " + right.line();
    }
}
