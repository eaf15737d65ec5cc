package dateline.bench;

/**
 * Everything that is measured from outside, by one command: serving, filing, and how soon it is served what is new.
 *
 * <p>Arguments: the jar, and how many articles there are (10000).
 */
public final class AllBench {
    private AllBench() {}

    public static void main(String[] args) throws Exception {
        String articles = args.length > 1 ? args[1] : "10000";
        FilingBench.main(new String[] {"20000"});
        FreshnessBench.main(new String[] {args[0], articles});
        PackagedBench.main(new String[] {args[0], articles});
        ServeBench.main(new String[] {args[0], articles});
    }
}
