package dateline.cli;

/** A password, and whether it was made up, so that nobody knows it yet. */
record ChosenPassword(String password, boolean isGenerated) {
    /** Tells nothing, so that no log does. */
    @Override
    public String toString() {
        return "password";
    }
}
