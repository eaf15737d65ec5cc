package dateline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a sum of small decision trees by gradient boosting on a loss, each tree grown leaf by leaf at the split that
 * gains most, over histograms of the features (after LightGBM). One thread and seeded draws: the same examples give the same
 * trees on every machine.
 */
final class Boosting {
    /**
     * How to fit.
     *
     * @param trees how many
     * @param leaves of each tree
     * @param rate the share of each step that is taken
     * @param leastInLeaf how many examples a leaf must stand for
     * @param ridge what is added to the weight of a leaf, which draws its value to 0
     * @param leastGain of a split
     * @param features the share of the features that a tree may ask
     * @param examples the share of the examples that a tree is grown from
     * @param seed of what is drawn
     */
    record Settings(
            int trees,
            int leaves,
            double rate,
            int leastInLeaf,
            double ridge,
            double leastGain,
            double features,
            double examples,
            long seed) {
        Settings withSeed(long other) {
            return new Settings(trees, leaves, rate, leastInLeaf, ridge, leastGain, features, examples, other);
        }
    }

    private final Settings settings;
    private final Loss loss;
    private final Sample sample;
    private final Bins bins;
    private final double[] score;
    private final float[] gradient;
    private final float[] hessian;
    private final Random random;
    private final int[] rows;

    private final int[] taken;

    private Boosting(Sample sample, int[] taken, Settings settings, Loss loss) {
        this.settings = settings;
        this.loss = loss;
        this.sample = sample;
        this.bins = sample.bins();
        this.taken = taken;
        score = new double[sample.label().length];
        gradient = new float[score.length];
        hessian = new float[score.length];
        rows = new int[taken.length];
        random = new Random(settings.seed());
    }

    /** Examples made ready, of which several models may be fitted, each of a part of them. */
    record Sample(Bins bins, float[] label, float[] weight) {
        static Sample of(List<Example> examples) {
            float[] label = new float[examples.size()];
            float[] weight = new float[label.length];
            for (int i = 0; i < label.length; i++) {
                label[i] = (float) examples.get(i).story();
                weight[i] = (float) examples.get(i).weight();
            }
            return new Sample(Bins.of(examples.stream().map(Example::features).toList()), label, weight);
        }
    }

    /** The trees, whose values are to be added up. */
    static List<Tree> fit(List<Example> examples, Settings settings) {
        return fit(Sample.of(examples), IntStream.range(0, examples.size()).toArray(), settings);
    }

    /** The trees of the examples at these places. */
    static List<Tree> fit(Sample sample, int[] taken, Settings settings) {
        return fit(sample, taken, settings, Loss.LOGISTIC);
    }

    /** The same for another loss. */
    static List<Tree> fit(Sample sample, int[] taken, Settings settings, Loss loss) {
        return new Boosting(sample, taken, settings, loss).fit();
    }

    /** The trees of several fits by other draws, each of which counts for its share: what one of them found by chance fades. */
    static List<Tree> fitTogether(Sample sample, int[] taken, Settings settings, Loss loss, int fits) {
        return IntStream.range(0, fits)
                .boxed()
                .flatMap(i -> fit(sample, taken, settings.withSeed(settings.seed() + i), loss).stream())
                .map(tree -> tree.times(1.0 / fits))
                .toList();
    }

    private List<Tree> fit() {
        double start = loss.start(sample, taken);
        Arrays.fill(score, start);
        var slopes = new Loss.Slopes(gradient, hessian);
        var trees = new ArrayList<Tree>();
        for (int t = 0; t < settings.trees(); t++) {
            loss.measure(sample, taken, score, slopes);
            Tree tree = new Growth(drawnRows(), drawnFeatures()).grow();
            for (int i : taken) {
                score[i] += tree.value(bins, i);
            }
            trees.add(t == 0 ? tree.raised(start) : tree);
        }
        return trees;
    }

    private int drawnRows() {
        int drawn = 0;
        for (int i : taken) {
            if (random.nextDouble() < settings.examples()) {
                rows[drawn++] = i;
            }
        }
        return drawn;
    }

    private int[] drawnFeatures() {
        int[] drawn = new int[Math.max(1, (int) (bins.features() * settings.features()))];
        int taken = 0;
        for (int f = 0; taken < drawn.length; f++) {
            if (random.nextInt(bins.features() - f) < drawn.length - taken) {
                drawn[taken++] = f;
            }
        }
        return drawn;
    }

    /** A leaf while the tree grows: its rows from and to, its sums, and the best way to split it. */
    private static final class Leaf {
        private final int from;
        private final int to;
        private final double[] histogram;
        private double gain;
        private int feature = -1;
        private int bin;
        private Tree node;

        Leaf(int from, int to, double[] histogram) {
            this.from = from;
            this.to = to;
            this.histogram = histogram;
        }
    }

    /** Grows one tree. */
    private final class Growth {
        private static final int SUMS = 3;

        private final int[] features;
        private final int drawn;
        private final int[] passing;

        Growth(int drawn, int[] features) {
            this.drawn = drawn;
            this.features = features;
            this.passing = new int[drawn];
        }

        Tree grow() {
            var leaves = new ArrayList<Leaf>();
            Leaf root = leaf(0, drawn, histogram(0, drawn));
            leaves.add(root);
            Tree tree = root.node;
            while (leaves.size() < settings.leaves()) {
                Leaf best = leaves.get(0);
                for (Leaf leaf : leaves) {
                    best = leaf.gain > best.gain ? leaf : best;
                }
                if (best.feature < 0) {
                    break;
                }
                leaves.remove(best);
                split(best, leaves);
            }
            return tree;
        }

        private void split(Leaf leaf, List<Leaf> leaves) {
            int middle = part(leaf);
            boolean isLeftSmall = middle - leaf.from <= leaf.to - middle;
            double[] small = isLeftSmall ? histogram(leaf.from, middle) : histogram(middle, leaf.to);
            double[] large = leaf.histogram;
            for (int i = 0; i < large.length; i++) {
                large[i] -= small[i];
            }
            Leaf left = leaf(leaf.from, middle, isLeftSmall ? small : large);
            Leaf right = leaf(middle, leaf.to, isLeftSmall ? large : small);
            leaf.node.split(leaf.feature, leaf.bin, bins.threshold(leaf.feature, leaf.bin), left.node, right.node);
            leaves.add(left);
            leaves.add(right);
        }

        private int part(Leaf leaf) {
            byte[] column = bins.column(leaf.feature);
            int left = leaf.from;
            int right = 0;
            for (int i = leaf.from; i < leaf.to; i++) {
                if (column[rows[i]] <= leaf.bin) {
                    rows[left++] = rows[i];
                } else {
                    passing[right++] = rows[i];
                }
            }
            System.arraycopy(passing, 0, rows, left, right);
            return left;
        }

        private double[] histogram(int from, int to) {
            double[] histogram = new double[features.length * Bins.MOST * SUMS];
            for (int f = 0; f < features.length; f++) {
                byte[] column = bins.column(features[f]);
                int base = f * Bins.MOST;
                for (int i = from; i < to; i++) {
                    int row = rows[i];
                    int at = (base + column[row]) * SUMS;
                    histogram[at] += gradient[row];
                    histogram[at + 1] += hessian[row];
                    histogram[at + 2]++;
                }
            }
            return histogram;
        }

        private Leaf leaf(int from, int to, double[] histogram) {
            var leaf = new Leaf(from, to, histogram);
            double g = 0;
            double h = 0;
            for (int at = 0; at < Bins.MOST * SUMS; at += SUMS) {
                g += histogram[at];
                h += histogram[at + 1];
            }
            leaf.node = new Tree(-g / (h + settings.ridge()) * settings.rate());
            for (int f = 0; f < features.length; f++) {
                look(leaf, f, g, h);
            }
            return leaf;
        }

        /** Looks for the best place to split a leaf by one measure. */
        private void look(Leaf leaf, int f, double g, double h) {
            double before = gain(g, h) + settings.leastGain();
            double leftG = 0;
            double leftH = 0;
            double count = 0;
            int last = bins.count(features[f]) - 1;
            for (int bin = 0; bin < last; bin++) {
                int at = (f * Bins.MOST + bin) * SUMS;
                leftG += leaf.histogram[at];
                leftH += leaf.histogram[at + 1];
                count += leaf.histogram[at + 2];
                if (count < settings.leastInLeaf() || leaf.to - leaf.from - count < settings.leastInLeaf()) {
                    continue;
                }
                double gain = gain(leftG, leftH) + gain(g - leftG, h - leftH) - before;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.feature = features[f];
                    leaf.bin = bin;
                }
            }
        }

        private double gain(double g, double h) {
            return g * g / (h + settings.ridge());
        }
    }
}
