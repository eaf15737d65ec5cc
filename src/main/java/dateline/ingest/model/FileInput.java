package dateline.ingest.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file, with the side file that may lie beside it ({@code story.yaml} beside {@code story.txt}).
 *
 * @param name as it stands in the receipt
 * @param alias of the place
 */
public record FileInput(Path path, String name, String alias, Optional<String> folderSection, Optional<String> url)
        implements Input {
    private static final int SIDE_FILE_BYTES = 1_000_000;
    private static final List<String> SIDE_FILES = List.of(".yaml", ".yml");

    /** A file anywhere. */
    public static FileInput of(Path path) {
        return new FileInput(
                path, path.toString(), "file:" + path.toAbsolutePath().normalize(), Optional.empty(), Optional.empty());
    }

    /** The same file, which came from this address. */
    public FileInput from(String address) {
        return new FileInput(path, name, alias, folderSection, Optional.of(address));
    }

    @Override
    public Optional<String> placeAlias() {
        return Optional.of(alias);
    }

    /** Whether a file of this name belongs to another file rather than being one by itself. */
    public static boolean isSideFile(Path path) {
        String name = String.valueOf(path.getFileName());
        return SIDE_FILES.stream().anyMatch(name::endsWith);
    }

    /** @throws UncheckedIOException when there is one that cannot be read */
    @Override
    public Optional<String> sideFile() {
        return sidePath().map(FileInput::content);
    }

    private Optional<Path> sidePath() {
        return sidePath(path, Files::isRegularFile);
    }

    /**
     * Where the side file of a file lies, if there is one.
     *
     * @param isThere tells which files there are
     */
    public static Optional<Path> sidePath(Path file, Predicate<Path> isThere) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return SIDE_FILES.stream()
                .map(ending -> file.resolveSibling(stem + ending))
                .filter(side -> !side.equals(file) && isThere.test(side))
                .findFirst();
    }

    @Override
    public long size() {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public InputStream open() throws IOException {
        if (Files.isDirectory(path)) {
            throw Files.isReadable(path)
                    ? new IOException("it is a folder")
                    : new AccessDeniedException(path.toString());
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return Files.newInputStream(path);
    }

    private static String content(Path side) {
        try (InputStream stream = Files.newInputStream(side)) {
            return new String(stream.readNBytes(SIDE_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The side file " + side + " could not be read.", e);
        }
    }
}
