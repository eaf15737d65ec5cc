package dateline.push;

/** Where a callback is. */
final class CallbackAddress {
    private CallbackAddress() {}

    /** Scheme, host and port, such as {@code https://reader.example:8443}. */
    static String site(String callback) {
        int path = callback.indexOf('/', callback.indexOf("//") + 2);
        return path < 0 ? callback : callback.substring(0, path);
    }

    /** The host alone, such as {@code reader.example} or {@code [2001:db8::1]}. */
    static String host(String callback) {
        String site = site(callback);
        String authority = site.substring(site.indexOf("//") + 2);
        int port = authority.indexOf(':', authority.indexOf(']') + 1);
        return port < 0 ? authority : authority.substring(0, port);
    }
}
