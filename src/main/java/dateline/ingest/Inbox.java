package dateline.ingest;

import dateline.ingest.model.FileInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of inputs. A folder in it that is named like a section places what lies in it. What editors, systems and
 * transfers leave behind is passed over: hidden files, backups, parts of files, side files, READMEs.
 */
public final class Inbox {
    private static final List<String> UNFINISHED =
            List.of("~", ".part", ".partial", ".tmp", ".temp", ".swp", ".bak", ".crdownload", ".download", ".lock");
    private static final int DEPTH = 8;

    private final Path folder;
    private final Predicate<String> isSection;

    /** @param isSection whether this is the slug of a section */
    public Inbox(Path folder, Predicate<String> isSection) {
        this.folder = folder;
        this.isSection = isSection;
    }

    /**
     * The inputs in the order of their names, files before folders.
     *
     * @param taker of the inputs
     * @param unreadable takes each folder that may not be read
     */
    public void walk(Consumer<FileInput> taker, Consumer<Reading.Rejected> unreadable) {
        walk(folder, 0, taker, unreadable);
    }

    /** All inputs, those that can be had. */
    public List<FileInput> inputs() {
        var inputs = new ArrayList<FileInput>();
        walk(inputs::add, rejected -> {});
        return List.copyOf(inputs);
    }

    /** The input that this file is; nothing if it is none. A side file stands for the file that it belongs to. */
    public Optional<FileInput> input(Path file) {
        if (!isTaken(file) || !Files.isRegularFile(file) || !isInside(file)) {
            return Optional.empty();
        }
        return Optional.of(inputAt(file));
    }

    private void walk(Path place, int depth, Consumer<FileInput> taker, Consumer<Reading.Rejected> unreadable) {
        List<Path> entries;
        try {
            entries = entries(place);
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            unreadable.accept(new Reading.Rejected(
                    place.toString(), "The folder may not be read. Give Dateline the right to read it."));
            return;
        }
        for (var entry : entries) {
            input(entry).ifPresent(taker);
        }
        for (var entry : entries) {
            if (Files.isDirectory(entry) && isTaken(entry) && isInside(entry) && depth < DEPTH) {
                walk(entry, depth + 1, taker, unreadable);
            }
        }
    }

    private static List<Path> entries(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        }
    }

    private static boolean isTaken(Path path) {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") || name.startsWith("~") || name.startsWith("#");
        return !hidden
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && !lower.matches("readme(\\.[a-z]+)?")
                && !FileInput.isSideFile(path);
    }

    /** A link must not lead to what was never put into the inbox. */
    private boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private FileInput inputAt(Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        return new FileInput(file, file.toString(), "file:" + relative, section(file), Optional.empty());
    }

    private Optional<String> section(Path file) {
        var parent = folder.relativize(file).getParent();
        for (; parent != null; parent = parent.getParent()) {
            String name = String.valueOf(parent.getFileName());
            if (isSection.test(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
