package dateline.store.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on the disk that is kept for taking stories out: a file without meaning, which is given up when the disk is full.
 * Without it a withdrawal would wait for somebody to make room.
 */
final class DiskReserve {
    static final String FILE = "dateline.reserve";

    /** A withdrawal, and the print that shows it, write less than a tenth of this. */
    static final int BYTES = 8 * 1024 * 1024;

    /** It is not taken from a disk that would be full of it. */
    private static final int TIMES_FREE = 4;

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Path file;

    DiskReserve(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
    }

    /** Makes the file where it is missing and there is room; it is written in full, so that no file system only notes it. */
    synchronized void keep() throws IOException {
        if (Files.exists(file) || room() < (long) TIMES_FREE * BYTES) {
            return;
        }
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] block = new byte[BLOCK];
            for (int written = 0; written < BYTES; written += BLOCK) {
                bytes.write(block);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Gives the room up. Gives whether there was any. */
    synchronized boolean giveUp() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** How many bytes are free on the disk. */
    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
