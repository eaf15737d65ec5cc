package dateline.architecture.unused;

/** Has methods that its user calls, and some that nobody does. */
record Used(int component) implements Runnable {
    static void called() {}

    static void referred() {}

    static void forgotten() {}

    static int itself(int times) {
        return times == 0 ? 0 : itself(times - 1);
    }

    @Override
    public void run() {}
}
