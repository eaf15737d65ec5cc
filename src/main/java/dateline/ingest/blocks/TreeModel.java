package dateline.ingest.blocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of small decision trees (gradient boosting) that turns the features of a block into the probability that it
 * belongs to the story.
 *
 * <p>The resource holds one tree a line: its nodes in preorder, an inner node as {@code feature:threshold} (at most the
 * threshold goes to the next node, more goes to the node after that whole subtree), a leaf as {@code =value}. The values of
 * the leaves that a block reaches are added up and made a probability by the logistic function.
 *
 * <p>{@code FitBench} among the tests fits the trees on annotated pages of several public benchmarks, each block labelled by
 * aligning the page's words with those of the annotated body. The lines of the resource that begin with {@code #} say what
 * the model is worth, on the pages that it was fitted on and on those of sites that were held out.
 */
public final class TreeModel {
    /** The one that is packaged with the program. */
    public static final TreeModel SHIPPED = named("blocks.model");

    private static final double HOPELESS = -2.0;
    private static final double CERTAIN = 2.2;
    private static final double DRAWN_OUT = 1.5;

    private final int[] feature;
    private final float[] value;
    private final int[] right;
    private final int[] roots;

    private TreeModel(int[] feature, float[] value, int[] right, int[] roots) {
        this.feature = feature;
        this.value = value;
        this.right = right;
        this.roots = roots;
    }

    /** Reads the model of this name from beside this class. */
    public static TreeModel named(String name) {
        try (InputStream in = TreeModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program was packaged without " + name + ".");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            return parsed(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** The model of these trees, one a line. */
    public static TreeModel parsed(List<String> trees) {
        var nodes = new ArrayList<String>();
        int[] roots = new int[trees.size()];
        for (int t = 0; t < roots.length; t++) {
            roots[t] = nodes.size();
            nodes.addAll(List.of(trees.get(t).split(" ")));
        }
        int[] feature = new int[nodes.size()];
        float[] value = new float[nodes.size()];
        int[] right = new int[nodes.size()];
        for (int n = nodes.size() - 1; n >= 0; n--) {
            String node = nodes.get(n);
            int colon = node.indexOf(':');
            feature[n] = colon < 0 ? -1 : Integer.parseInt(node.substring(0, colon));
            value[n] = Float.parseFloat(node.substring(colon < 0 ? 1 : colon + 1));
            right[n] = colon < 0 ? n + 1 : endOf(n + 1, feature, right);
        }
        return new TreeModel(feature, value, right, roots);
    }

    /** The node after the subtree that begins at this node; the nodes from here on are known already. */
    private static int endOf(int node, int[] feature, int[] right) {
        int at = node;
        while (feature[at] >= 0) {
            at = right[at];
        }
        return at + 1;
    }

    /** What all trees say together: of several blocks, of which one is chosen, the likelihoods go with the exponentials of it. */
    public double evidence(float[] features) {
        double sum = 0;
        for (int root : roots) {
            sum += value[leaf(root, features)];
        }
        return sum;
    }

    private int leaf(int root, float[] features) {
        int at = root;
        while (feature[at] >= 0) {
            at = features[feature[at]] <= value[at] ? at + 1 : right[at];
        }
        return at;
    }

    /**
     * Between 0 and 1. What a quarter, or half, of the trees find hopeless or certain is not asked of the rest; the sum is then
     * drawn out to about what all of them would have made of it.
     */
    public double probability(float[] features) {
        double sum = 0;
        int quarter = roots.length / 4;
        int half = roots.length / 2;
        for (int tree = 0; tree < roots.length; tree++) {
            sum += value[leaf(roots[tree], features)];
            if ((tree == quarter || tree == half) && (sum < HOPELESS || sum > CERTAIN)) {
                sum *= DRAWN_OUT;
                break;
            }
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
