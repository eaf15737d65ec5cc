package dateline.bench;

import dateline.push.PushLoad;
import java.io.IOException;
import java.util.Locale;

/**
 * How soon live subscribers of the hub hear of a change beside dead ones.
 *
 * <p>Arguments: live subscribers, dead ones, seconds; there is a change in each second. With a fourth one, {@code unknown}, it
 * begins before anybody knows who is dead, with {@code known} once each dead one has failed. The fifth one says where they are:
 * {@code apart}, {@code spread} or {@code together}.
 */
public final class PushBench {
    private PushBench() {}

    public static void main(String[] args) throws IOException {
        boolean known = args.length < 4 || !args[3].equals("unknown");
        PushLoad.Layout layout =
                args.length < 5 ? PushLoad.Layout.APART : PushLoad.Layout.valueOf(args[4].toUpperCase(Locale.ROOT));
        PushLoad.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), known, layout);
        System.exit(0); // what hangs is waited for no more
    }
}
