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

    /** Enough for one of them. */
    private static final int LEAST_BYTES = 1024 * 1024;

    /** It is no larger part of the room than one of so many. */
    private static final int PART_OF_ROOM = 4;

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Path file;

    DiskReserve(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
    }

    /**
     * Makes the file where it is missing and there is room, and anew where it is small and there is more; it is written in
     * full, so that no file system only notes it.
     */
    synchronized void keep() throws IOException {
        long kept = Files.exists(file) ? Files.size(file) : 0;
        long size = Math.min(BYTES, (room() + kept) / PART_OF_ROOM / BLOCK * BLOCK);
        boolean isEnough = kept >= BYTES || (kept >= LEAST_BYTES && size < BYTES);
        if (isEnough || size < LEAST_BYTES) {
            return;
        }
        Files.deleteIfExists(file);
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] block = new byte[BLOCK];
            for (long written = 0; written < size; written += BLOCK) {
                bytes.write(block);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Whether there is one. */
    synchronized boolean isKept() {
        return Files.exists(file);
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
