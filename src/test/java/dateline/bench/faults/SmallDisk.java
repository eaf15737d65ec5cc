package dateline.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on a disk of its own that can be filled and set read-only; an ordinary folder where nobody may mount one. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=96m";
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final boolean isMounted;

    SmallDisk(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.isMounted = succeeds("mount", "-t", "tmpfs", "-o", SIZE, "dateline-faults", folder.toString());
    }

    Path folder() {
        return folder;
    }

    /** Whether it can be filled and set read-only. */
    boolean isMounted() {
        return isMounted;
    }

    /** Leaves not a byte. */
    void fill() throws IOException {
        for (int size = BLOCK; size > 0; size /= 16) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("filler-" + size))) {
                byte[] block = new byte[size];
                while (hasRoomFor(block, out)) {
                    out.flush();
                }
            }
        }
    }

    private static boolean hasRoomFor(byte[] block, OutputStream out) {
        try {
            out.write(block);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void empty() throws IOException {
        for (int size = BLOCK; size > 0; size /= 16) {
            Files.deleteIfExists(folder.resolve("filler-" + size));
        }
    }

    /** No file of it may be open for writing. */
    void readOnly() throws IOException, InterruptedException {
        remount("ro");
    }

    void writable() throws IOException, InterruptedException {
        remount("rw");
    }

    private void remount(String how) throws IOException, InterruptedException {
        if (!succeeds("mount", "-o", "remount," + how, folder.toString())) {
            throw new IOException("the disk could not be set " + how);
        }
    }

    static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        if (isMounted) {
            try {
                succeeds("umount", "-l", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
