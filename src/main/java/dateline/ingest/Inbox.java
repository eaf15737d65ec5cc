package dateline.ingest;

import dateline.ingest.model.FileInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of inputs. A folder in it that is named like a section places what lies in it. What editors, systems and
 * transfers leave behind is passed over: hidden files, backups, parts of files, side files, READMEs.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final List<String> UNFINISHED =
            List.of("~", ".part", ".partial", ".tmp", ".temp", ".swp", ".bak", ".crdownload", ".download", ".lock");
    private static final Pattern README = Pattern.compile("readme(\\.[a-z]+)?");
    private static final int DEPTH = 8;

    private final Path folder;
    private final Predicate<String> isSection;

    /** @param isSection whether this is the slug of a section */
    public Inbox(Path folder, Predicate<String> isSection) {
        this.folder = folder;
        this.isSection = isSection;
    }

    /**
     * A file that is an input.
     *
     * @param attributes of the file, or of what the link leads to
     * @param sidePath where its side file lies, if there is one
     */
    public record Entry(FileInput input, BasicFileAttributes attributes, Optional<Path> sidePath) {}

    /**
     * The inputs in the order of their names, files before folders.
     *
     * @param taker of the inputs
     * @param unreadable takes each folder that may not be read
     */
    public void walk(Consumer<FileInput> taker, Consumer<Reading.Rejected> unreadable) {
        walkEntries(entry -> taker.accept(entry.input()), unreadable);
    }

    /** All inputs, those that can be had. */
    public List<FileInput> inputs() {
        return contents().entries().stream().map(Entry::input).toList();
    }

    /**
     * What lies in the inbox.
     *
     * @param entries all inputs that can be had
     * @param folders that were walked, the inbox itself among them
     */
    public record Contents(List<Entry> entries, Set<Path> folders) {
        public Contents {
            entries = List.copyOf(entries);
            folders = Set.copyOf(folders);
        }
    }

    /** All inputs that can be had, with what the walk has seen of them anyway. */
    public Contents contents() {
        var entries = new ArrayList<Entry>();
        Set<Path> folders = walkEntries(entries::add, rejected -> {});
        return new Contents(entries, folders);
    }

    /** The input that this file is; nothing if it is none. A side file stands for the file that it belongs to. */
    public Optional<FileInput> input(Path file) {
        if (!isTaken(file) || !Files.isRegularFile(file) || !isInside(file)) {
            return Optional.empty();
        }
        return Optional.of(inputAt(file));
    }

    private Set<Path> walkEntries(Consumer<Entry> taker, Consumer<Reading.Rejected> unreadable) {
        try {
            var walk = new Walk(folder.toRealPath(), taker, unreadable);
            walk.walk(folder, folder.toRealPath(), 0);
            return walk.folders;
        } catch (IOException e) {
            unreadable.accept(notReadable(folder));
            return Set.of();
        }
    }

    private static Reading.Rejected notReadable(Path place) {
        return new Reading.Rejected(
                place.toString(), "The folder may not be read. Give Dateline the right to read it.");
    }

    /** One walk; each real folder is walked once, by whatever links it can be reached. */
    private final class Walk {
        private final Path realFolder;
        private final Consumer<Entry> taker;
        private final Consumer<Reading.Rejected> unreadable;
        private final Set<Path> walked = new HashSet<>();
        private final Set<Path> folders = new HashSet<>();

        Walk(Path realFolder, Consumer<Entry> taker, Consumer<Reading.Rejected> unreadable) {
            this.realFolder = realFolder;
            this.taker = taker;
            this.unreadable = unreadable;
        }

        void walk(Path place, Path realPlace, int depth) {
            if (!walked.add(realPlace)) {
                return;
            }
            List<Path> names;
            try {
                names = names(place);
            } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
                unreadable.accept(notReadable(place));
                return;
            }
            folders.add(place);
            Set<Path> all = new HashSet<>(names);
            var further = new ArrayList<Path>();
            for (Path entry : names) {
                if (isTaken(entry)) {
                    visit(entry, all, further);
                }
            }
            for (Path next : further) {
                if (depth < DEPTH) {
                    realFolderOf(next, realPlace).ifPresent(real -> walk(next, real, depth + 1));
                }
            }
        }

        private void visit(Path entry, Set<Path> all, List<Path> further) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    if (!isInside(entry)) {
                        return;
                    }
                    attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                }
                if (attributes.isDirectory()) {
                    further.add(entry);
                } else if (attributes.isRegularFile()) {
                    taker.accept(new Entry(inputAt(entry), attributes, FileInput.sidePath(entry, all::contains)));
                }
            } catch (IOException e) {
                LOG.trace("A file has gone since its name was read, or its link leads nowhere", e);
            }
        }

        /** Nothing for a link to what is walked in its own place: its stories would be there twice. */
        private Optional<Path> realFolderOf(Path place, Path realParent) {
            if (!Files.isSymbolicLink(place)) {
                return Optional.of(realParent.resolve(place.getFileName()));
            }
            try {
                Path real = place.toRealPath();
                boolean hasOwnPlace = true;
                for (Path part : realFolder.relativize(real)) {
                    hasOwnPlace &= isTaken(part);
                }
                return hasOwnPlace ? Optional.empty() : Optional.of(real);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    private static List<Path> names(Path place) throws IOException {
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
                && !README.matcher(lower).matches()
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
