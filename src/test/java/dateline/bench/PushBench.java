package dateline.bench;

import dateline.push.PushLoad;
import java.io.IOException;

/**
 * How soon live subscribers of the hub hear of a change beside dead ones.
 *
 * <p>Arguments: live subscribers, dead ones, seconds; there is a change in each second. With a fourth one, {@code unknown}, it
 * begins before anybody knows who is dead.
 */
public final class PushBench {
    private PushBench() {}

    public static void main(String[] args) throws IOException {
        boolean known = args.length < 4 || !args[3].equals("unknown");
        PushLoad.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), known);
        System.exit(0); // what hangs is waited for no more
    }
}
