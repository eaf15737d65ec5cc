package dateline.architecture.circle;

/** One half of a circle between two classes of one package, so that the rule against it is seen to bite. */
public final class Hen {
    /** The other half. */
    public Egg lay() {
        return new Egg();
    }
}
