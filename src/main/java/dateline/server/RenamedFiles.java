package dateline.server;

import dateline.ingest.Inbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows files again that were given another name or folder, unchanged: by what the file system calls them, their size and
 * their time. Where it does not tell files apart none is known.
 */
final class RenamedFiles {
    private final Map<Object, Known> known = new HashMap<>();

    /** A file as it was seen last. */
    private record Known(Path path, String alias, String stamp) {}

    /**
     * A file that has another place than before.
     *
     * @param from the alias of the place before
     * @param to that of the present one
     */
    record Renamed(String from, String to) {}

    /** Looks at all files that are there now. Gives those that had another place at the last look, and have left it. */
    List<Renamed> look(List<Inbox.Entry> entries) {
        Set<Path> there = entries.stream().map(entry -> entry.input().path()).collect(Collectors.toSet());
        List<Renamed> renamed = entries.stream()
                .flatMap(entry -> renamed(entry, there).stream())
                .toList();
        known.clear();
        for (Inbox.Entry entry : entries) {
            Optional.ofNullable(entry.attributes().fileKey())
                    .ifPresent(key -> known.put(
                            key, new Known(entry.input().path(), entry.input().alias(), stamp(entry))));
        }
        return renamed;
    }

    private Optional<Renamed> renamed(Inbox.Entry entry, Set<Path> there) {
        return Optional.ofNullable(entry.attributes().fileKey())
                .map(known::get)
                .filter(before ->
                        !there.contains(before.path()) && before.stamp().equals(stamp(entry)))
                .map(before -> new Renamed(before.alias(), entry.input().alias()));
    }

    private static String stamp(Inbox.Entry entry) {
        return FileStamp.of(entry.attributes());
    }
}
