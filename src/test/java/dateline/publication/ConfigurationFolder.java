package dateline.publication;

import dateline.publication.yaml.PublicationReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A newsroom's folder in which tests write their publication.yaml. */
public record ConfigurationFolder(Path folder) {
    public static final URI DEFAULT_BASE_URL = URI.create("http://localhost:8080");

    /** Everything that is required, on six lines; what a test adds begins on line 7. */
    public static final String SOUND = """
            title: The Harbour Gazette
            description: News from the coast
            site: https://www.harbour-gazette.example/
            authority: harbour-gazette.example
            language: en
            sections: { news: { title: News }, world: { title: World, was: [foreign] } }
            """;

    public Path file() {
        return folder.resolve(PublicationReader.FILE_NAME);
    }

    public PublicationReader.Reading read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    public PublicationReader.Reading read(byte[] bytes) {
        try {
            Files.write(file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read();
    }

    public PublicationReader.Reading read() {
        return new PublicationReader(DEFAULT_BASE_URL).read(folder);
    }

    /** The one problem of a sound file to which these lines are added. */
    public Problem problemOf(String added) {
        return onlyProblem(read(SOUND + added));
    }

    /** The one problem of a sound file in which one line is another one. */
    public Problem problemWith(int line, String replacement) {
        String[] lines = SOUND.split("\n");
        lines[line - 1] = replacement;
        return onlyProblem(read(String.join("\n", lines) + "\n"));
    }

    public static Problem onlyProblem(PublicationReader.Reading reading) {
        if (reading.problems().size() != 1) {
            throw new AssertionError("Expected one problem, found " + reading.problems());
        }
        if (reading.publication().isPresent()) {
            throw new AssertionError("With a problem there is no publication.");
        }
        return reading.problems().get(0);
    }
}
