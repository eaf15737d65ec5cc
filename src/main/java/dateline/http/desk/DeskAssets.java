package dateline.http.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The look of the desk, and the little that a script adds. */
final class DeskAssets {
    private final String css = read("desk.css");
    private final String js = read("desk.js");

    void stylesheet(Context ctx) {
        DeskResponse.of(200, "text/css; charset=utf-8", css)
                .with("Cache-Control", "private, max-age=300")
                .send(ctx);
    }

    void script(Context ctx) {
        DeskResponse.of(200, "text/javascript; charset=utf-8", js)
                .with("Cache-Control", "private, max-age=300")
                .send(ctx);
    }

    private static String read(String name) {
        try (var file = Objects.requireNonNull(DeskAssets.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program's own archive.", e);
        }
    }
}
