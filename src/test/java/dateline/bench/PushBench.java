package dateline.bench;

import dateline.push.PushLoad;
import java.io.IOException;

/**
 * How soon live subscribers of the hub hear of a change beside dead ones.
 *
 * <p>Arguments: live subscribers, dead ones, seconds; there is a change in each second.
 */
public final class PushBench {
    private PushBench() {}

    public static void main(String[] args) throws IOException {
        PushLoad.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.exit(0); // what hangs is waited for no more
    }
}
