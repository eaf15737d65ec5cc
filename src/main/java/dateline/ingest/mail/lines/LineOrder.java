package dateline.ingest.mail.lines;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The scores of the kinds of lines for the place where they stand.
 *
 * @param first of each kind, for the first line
 * @param last of each kind, for the last line
 * @param behind of each kind behind each other, the other first
 */
@SuppressWarnings("ArrayRecordComponent") // looked at and never compared
public record LineOrder(double[] first, double[] last, double[][] behind) {

    static LineOrder read(DataInputStream in, int kinds) throws IOException {
        double[] first = row(in, kinds);
        double[] last = row(in, kinds);
        double[][] behind = new double[kinds][];
        for (int i = 0; i < kinds; i++) {
            behind[i] = row(in, kinds);
        }
        return new LineOrder(first, last, behind);
    }

    private static double[] row(DataInputStream in, int kinds) throws IOException {
        double[] row = new double[kinds];
        for (int i = 0; i < kinds; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }

    void writeTo(DataOutputStream out) throws IOException {
        write(first, out);
        write(last, out);
        for (double[] row : behind) {
            write(row, out);
        }
    }

    private static void write(double[] row, DataOutputStream out) throws IOException {
        for (double value : row) {
            out.writeFloat((float) value);
        }
    }

    /** Sums over all ways to the lines above: the logarithm for each line and kind. */
    public double[][] forward(double[][] scores) {
        int kinds = first.length;
        double[][] sums = new double[scores.length][kinds];
        double[] terms = new double[kinds];
        for (int line = 0; line < scores.length; line++) {
            for (int kind = 0; kind < kinds; kind++) {
                double sum = first[kind];
                if (line > 0) {
                    for (int other = 0; other < kinds; other++) {
                        terms[other] = sums[line - 1][other] + behind[other][kind];
                    }
                    sum = logOfSum(terms);
                }
                sums[line][kind] = scores[line][kind] + sum;
            }
        }
        return sums;
    }

    /** Sums over all ways from the lines below: the logarithm for each line and kind. */
    public double[][] backward(double[][] scores) {
        int kinds = last.length;
        double[][] sums = new double[scores.length][kinds];
        double[] terms = new double[kinds];
        for (int line = scores.length - 1; line >= 0; line--) {
            for (int kind = 0; kind < kinds; kind++) {
                double sum = last[kind];
                if (line < scores.length - 1) {
                    for (int next = 0; next < kinds; next++) {
                        terms[next] = behind[kind][next] + scores[line + 1][next] + sums[line + 1][next];
                    }
                    sum = logOfSum(terms);
                }
                sums[line][kind] = sum;
            }
        }
        return sums;
    }

    /** The logarithm of the sum over all ways through all lines. */
    public double total(double[][] forward) {
        double[] end = forward[forward.length - 1].clone();
        for (int kind = 0; kind < end.length; kind++) {
            end[kind] += last[kind];
        }
        return logOfSum(end);
    }

    /** How probable each kind is for each line of these scores, 0 to 1. */
    public double[][] probabilities(double[][] scores) {
        double[][] forward = forward(scores);
        double[][] backward = backward(scores);
        double total = total(forward);
        for (int line = 0; line < scores.length; line++) {
            for (int kind = 0; kind < first.length; kind++) {
                forward[line][kind] = Math.exp(forward[line][kind] + backward[line][kind] - total);
            }
        }
        return forward;
    }

    private static double logOfSum(double[] terms) {
        double most = Double.NEGATIVE_INFINITY;
        for (double term : terms) {
            most = Math.max(most, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - most);
        }
        return most + Math.log(sum);
    }
}
