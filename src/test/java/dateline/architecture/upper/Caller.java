package dateline.architecture.upper;

import dateline.architecture.lower.Callee;

/** Uses a package that uses this one, so that the picture is seen to show both edges. */
public final class Caller {
    /** Down, as it should be. */
    public Callee down() {
        return new Callee();
    }
}
