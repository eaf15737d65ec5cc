package dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Notices that a file was written. */
final class FileStamp {
    private final Path file;
    private String last;

    FileStamp(Path file) {
        this.file = file;
        this.last = now();
    }

    /** Whether it differs from what it was when this was asked last. */
    boolean hasChanged() {
        String current = now();
        boolean changed = !current.equals(last);
        last = current;
        return changed;
    }

    private String now() {
        return of(file);
    }

    /** Size and time of a file, or that there is none. */
    static String of(Path file) {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return "none";
        }
    }

    /** Size and time of a file. */
    static String of(BasicFileAttributes attributes) {
        return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    }
}
