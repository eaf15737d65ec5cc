package dateline.publication.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads a YAML 1.2 file into a tree whose every node knows its line. It constructs no objects, and its size, depth and
 * number of aliases are bounded, so that no file can exhaust the machine.
 */
final class YamlFile {
    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(MOST_BYTES)
            // One buffer takes the whole file: where one ends, the parser cannot go on with a character of two code
            // units.
            .setBufferSize(MOST_BYTES + 1)
            .build();

    private final Path file;
    private final ProblemList problemList;
    private final String adviceForEmpty;

    /** @param problemList hears of everything that keeps the file from being read */
    YamlFile(Path file, ProblemList problemList) {
        this(file, problemList, "Write title, description, site, authority, language and sections.");
    }

    private YamlFile(Path file, ProblemList problemList, String adviceForEmpty) {
        this.file = file;
        this.problemList = problemList;
        this.adviceForEmpty = adviceForEmpty;
    }

    /** The same file, with other advice for whoever left it empty. */
    YamlFile adviseForEmpty(String advice) {
        return new YamlFile(file, problemList, advice);
    }

    /** The whole document; absent when a problem was found, or when it is empty, which is one too. */
    Optional<YamlValue> read() {
        return bytes().flatMap(this::decode).filter(this::isPrintable).flatMap(this::parse);
    }

    private Optional<byte[]> bytes() {
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            problemList.add("there is no folder " + folder + ".", "Make it, or name another one with --feeds.");
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            problemList.add(
                    "this is a folder, not a file.", "Rename it, and write the settings into a file of this name.");
            return Optional.empty();
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            problemList.add("this is a pipe or a device, not a file.", "Write the settings into a file of this name.");
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problemList.add("the file is larger than 1 MB.", "Look whether this is the right file.");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            problemList.add("there is no such file.", adviceForMissing());
        } catch (AccessDeniedException e) {
            problemList.add(
                    "the file cannot be read: permission denied.", "Allow the user who runs Dateline to read it.");
        } catch (IOException e) {
            problemList.add("the file cannot be read: " + e.getMessage() + ".", "Look after the disk, then try again.");
        }
        return Optional.empty();
    }

    private String adviceForMissing() {
        Path misnamed = Path.of(file.toString().replaceFirst("\\.yaml$", ".yml"));
        return Files.exists(misnamed)
                ? "Rename " + misnamed + " to " + file + "."
                : "Write one, or name another folder with --feeds.";
    }

    private Optional<String> decode(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return Optional.of(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.ISO_8859_1);
            problemList.add(
                    lineAfter(before), "", "the file is not in UTF-8.", "Save it again with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    private boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                String problem = "here stands an invisible control character (U+%04X).".formatted(c);
                problemList.add(lineAfter(text.substring(0, i)), "", problem, "Delete it, or write the line anew.");
                return false;
            }
        }
        return true;
    }

    private static int lineAfter(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private Optional<YamlValue> parse(String text) {
        try {
            if (isTooDeep(text)) {
                return Optional.empty();
            }
            Optional<YamlValue> root = new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> YamlValue.root(node, problemList))
                    .filter(value -> !value.isNothing());
            if (root.isEmpty()) {
                problemList.add("the file is empty.", adviceForEmpty);
            }
            return root;
        } catch (YamlEngineException e) {
            YamlMistake.of(e).reportTo(problemList);
            return Optional.empty();
        }
    }

    /** The composer recurses; so the depth is measured first, by the parser, which does not. */
    private boolean isTooDeep(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                problemList.add(line, "", "this is nested more than " + DEEPEST + " deep.", "Take the brackets away.");
                return true;
            }
        }
        return false;
    }
}
