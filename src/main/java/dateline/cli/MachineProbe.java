package dateline.cli;

import dateline.backup.StoreCheck;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the machine itself: clock, disk, files. */
record MachineProbe(Path feeds, Path data, Clock clock) {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long ENOUGH_BYTES = 1024 * MEGABYTE;
    private static final long TOO_FEW_BYTES = 256 * MEGABYTE;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    /** No clock that is right shows an earlier time: this program was not there. */
    private static final Instant OLDEST = Instant.parse("2026-01-01T00:00:00Z");

    /** The same where the store is a database, and nothing lies in the data folder. */
    List<DoctorFinding> findingsBeside(DoctorFinding store) {
        try {
            return List.of(folder(), store, clocks());
        } catch (IOException e) {
            return List.of(folder(), store, DoctorFinding.bad("clock", "No file can be written: " + e.getMessage()));
        }
    }

    private DoctorFinding folder() {
        return DoctorFinding.of(
                Files.isReadable(feeds.resolve("publication.yaml")) && Files.isReadable(feeds.resolve("inbox")),
                "feeds",
                feeds + " and its inbox can be read.",
                feeds + " with publication.yaml and inbox in it cannot be read. Give this user the right to, or name"
                        + " another folder with --feeds.");
    }

    List<DoctorFinding> findings() {
        var findings = new ArrayList<DoctorFinding>();
        findings.add(folder());
        boolean isThere = Files.isDirectory(data);
        findings.add(DoctorFinding.of(
                Files.isWritable(isThere ? data : parent(data)),
                "data",
                data + (isThere ? " can be written to." : " can be made."),
                data + " cannot be written to. Give this user the right to, or name another folder with --data."));
        if (isThere) {
            findings.add(rights());
            findings.addAll(store());
        }
        try {
            findings.add(disk(isThere ? data : parent(data)));
            findings.add(clocks());
        } catch (IOException e) {
            findings.add(DoctorFinding.bad("disk", "The disk cannot be looked at: " + e.getMessage()));
        }
        return findings;
    }

    private static Path parent(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder.toAbsolutePath() : parent;
    }

    private static DoctorFinding disk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        String sentence = free / MEGABYTE + " MB are free for " + folder + ".";
        if (free < TOO_FEW_BYTES) {
            return DoctorFinding.bad("disk", sentence + " Make room: what is filed may be refused soon.");
        }
        return free < ENOUGH_BYTES
                ? DoctorFinding.warn("disk", sentence + " Make room before long.")
                : DoctorFinding.well("disk", sentence);
    }

    /** The clock of the program beside that of the file system, which is another machine's on a network drive. */
    private DoctorFinding clocks() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(OLDEST)) {
            return DoctorFinding.bad("clock", "The clock shows " + now + ". Set it, best by NTP.");
        }
        Path trial = Files.createTempFile("dateline-doctor", "");
        try {
            Instant written = Files.getLastModifiedTime(trial).toInstant();
            boolean together = Duration.between(now, written).abs().compareTo(CLOCKS_APART) < 0;
            return together
                    ? DoctorFinding.well("clock", "It is " + now + " for the program and for its files.")
                    : DoctorFinding.warn(
                            "clock",
                            "It is " + now + " for the program and " + written + " for its files. Set both by NTP.");
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    private DoctorFinding rights() {
        try {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                return DoctorFinding.well("rights", "This file system knows of none.");
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(data);
            return rights.contains(PosixFilePermission.OTHERS_READ)
                            && rights.contains(PosixFilePermission.OTHERS_EXECUTE)
                    ? DoctorFinding.warn(
                            "rights",
                            "Every user of this machine can read " + data
                                    + ", and stories under embargo in it. Give: chmod 700 " + data)
                    : DoctorFinding.well("rights", "Other users of this machine cannot read " + data + ".");
        } catch (IOException e) {
            return DoctorFinding.bad("rights", "The rights of " + data + " cannot be read: " + e.getMessage());
        }
    }

    private List<DoctorFinding> store() {
        if (!StoreCheck.isStoreIn(data)) {
            return List.of(DoctorFinding.well("store", "There is none yet; it is made at the first start."));
        }
        List<String> problems = StoreCheck.problems(data);
        return List.of(DoctorFinding.of(
                problems.isEmpty(),
                "store",
                "Every page of it is whole.",
                problems.isEmpty()
                        ? ""
                        : "It is damaged: " + problems.get(0) + ". Stop the server, and give: dateline restore FILE"
                                + " --overwrite"));
    }
}
