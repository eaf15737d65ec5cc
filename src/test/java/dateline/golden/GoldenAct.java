package dateline.golden;

import dateline.article.ArticleId;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import dateline.ingest.model.BytesInput;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An act of an editor in a golden story, in YAML: {@code story} is the place in the inbox that the story was filed from;
 * beside it stand {@code reason}, {@code substitute} (a place too), {@code note}, {@code at}, and {@code text} for the new
 * words.
 */
record GoldenAct(String verb, Map<String, String> values) {
    static GoldenAct read(Path file) throws IOException {
        String name = file.getFileName().toString();
        var values = new TreeMap<String, String>();
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        ((Map<?, ?>) yaml).forEach((key, value) -> values.put(key.toString(), value.toString()));
        return new GoldenAct(name.substring(name.indexOf('!') + 1, name.lastIndexOf('.')), values);
    }

    /** Gives the line that stands among the receipts. */
    String carryOut(EditorialActions editorialActions, ArticleStore store) {
        ActionResult actionResult = decide(editorialActions, store);
        return "%-9s  %s: %s".formatted(verb, value("story"), actionResult.sentence());
    }

    private ActionResult decide(EditorialActions editorialActions, ArticleStore store) {
        String id = idOf("story", store).orElseThrow();
        return switch (verb) {
            case "publish" -> editorialActions.publish(id);
            case "hold" -> editorialActions.hold(id);
            case "release" -> editorialActions.release(id);
            case "schedule" -> editorialActions.schedule(id, Instant.parse(value("at")));
            case "expire" ->
                editorialActions.expire(
                        id, Optional.ofNullable(values.get("at")).map(Instant::parse));
            case "withdraw" -> editorialActions.withdraw(id, value("reason"), idOf("substitute", store));
            case "correct" -> editorialActions.correct(id, text(), value("note"));
            case "update" -> editorialActions.update(id, text());
            case "refile" -> editorialActions.refile(id, text());
            default -> throw new IllegalArgumentException("There is no verb " + verb + ".");
        };
    }

    private Optional<String> idOf(String key, ArticleStore store) {
        return Optional.ofNullable(values.get(key))
                .map(place -> store.read(reader -> reader.idOf("file:" + place, "")))
                .map(id -> id.map(ArticleId::value)
                        .orElseThrow(() -> new IllegalArgumentException("Nothing was filed at " + value(key) + ".")));
    }

    private BytesInput text() {
        return BytesInput.of("text.txt", value("text"));
    }

    private String value(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException("The act needs " + key + "."));
    }
}
