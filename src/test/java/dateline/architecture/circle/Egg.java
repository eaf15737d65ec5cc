package dateline.architecture.circle;

/** The other half of the circle. */
public final class Egg {
    /** Back to the first half. */
    public Hen hatch() {
        return new Hen();
    }
}
