package dateline.export;

/** The folder as Caddy serves it. */
final class CaddyFile {
    static final String NAME = "Caddyfile";

    private CaddyFile() {}

    static String of(WebServerFiles.Parts parts) {
        return "# " + parts.folder() + "\n";
    }
}
