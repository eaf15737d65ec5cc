package dateline.export;

import dateline.article.Progress;
import dateline.article.Sha256;
import dateline.feed.FeedAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps a folder equal to what the server answers to anybody who asks. Used by one thread at a time. */
public final class SiteExport implements AutoCloseable {
    private final ExportFolder folder;
    private final ExportInputs origin;
    private final ManifestFile manifest;
    private final RequestThreads asking = new RequestThreads();
    private ExportedFiles files;
    private SiteDocuments documents;
    private Optional<ManifestFile.Progress> progress;
    private boolean isAhead;

    private SiteExport(ExportFolder folder, ExportInputs origin) {
        this.folder = folder;
        this.origin = origin;
        this.manifest = new ManifestFile(folder);
        ManifestFile.Contents contents = manifest.read();
        this.files = new ExportedFiles(folder, origin.site(), "", origin.clock(), contents.files());
        this.documents = new SiteDocuments(folder, origin, files);
        this.progress = contents.progress();
    }

    /**
     * Takes this folder.
     *
     * @throws ExportFailure when it cannot be had
     */
    public static SiteExport into(Path folder, ExportInputs origin) {
        return new SiteExport(ExportFolder.open(folder), origin);
    }

    /**
     * Everything: writes what is not there as it should be, and removes what should not be there, that first. What the
     * same program has written for the same publication is not asked for again where no change has touched it.
     *
     * @throws ExportFailure when the folder cannot be written
     */
    public ExportSummary everything(Progress seen) {
        files = new ExportedFiles(folder, origin.site(), baseUrl(), origin.clock(), files.all());
        documents = new SiteDocuments(folder, origin, files);
        Optional<ManifestFile.Progress> known = progress.filter(
                        last -> last.circumstances().equals(circumstances()))
                .filter(last -> StoryChanges.isStill(last.sequence(), last.change(), origin.store()));
        progress = Optional.empty();
        Optional<ManifestFile.Progress> reached = known.isPresent() ? goOn(known.get()) : beginAnew(seen);
        boolean configured = configure();
        files.countRemoved(folder.removeAllBut(expected()::contains));
        return written(reached, configured, true);
    }

    private Optional<ManifestFile.Progress> goOn(ManifestFile.Progress last) {
        ManifestFile.Progress reached = follow(last);
        documents.formerFeeds();
        files.mend();
        return Optional.of(reached);
    }

    private Optional<ManifestFile.Progress> beginAnew(Progress seen) {
        StoryChanges changes = StoryChanges.since(0, origin.store());
        var wanted = new Wanted();
        long of = changes.removed().size()
                + (long) changes.present().size()
                + changes.feeds().size();
        var done = new AtomicLong();
        asking.forEach(changes.removed(), key -> {
            wanted.addAll(documents.story(key));
            seen.at(done.incrementAndGet(), of);
        });
        wanted.addAll(documents.listed(true));
        wanted.addAll(documents.formerFeeds());
        asking.forEach(changes.present(), key -> {
            wanted.addAll(documents.story(key));
            seen.at(done.incrementAndGet(), of);
        });
        asking.forEach(changes.feeds(), address -> {
            wanted.addAll(documents.feed(address, false, true));
            seen.at(done.incrementAndGet(), of);
        });
        files.all().keySet().stream()
                .filter(target -> !wanted.has(target))
                .toList()
                .forEach(files::drop);
        return Optional.of(reached(changes));
    }

    /**
     * What has changed since the last run.
     *
     * @throws ExportFailure when the folder cannot be written
     */
    public ExportSummary changes() {
        Optional<ManifestFile.Progress> last = progress;
        if (last.isEmpty()) {
            return everything(Progress.UNSEEN);
        }
        progress = Optional.empty();
        return written(Optional.of(follow(last.get())), false, false);
    }

    private ManifestFile.Progress follow(ManifestFile.Progress last) {
        StoryChanges changes = StoryChanges.since(last.sequence(), origin.store());
        asking.forEach(changes.removed(), documents::story);
        if (!changes.removed().isEmpty()) {
            // What was taken down waits for no page of another story, though the feeds may lead to that a little too
            // early.
            followInFeeds(changes);
        }
        // Otherwise no feed leads to a page that is not there yet.
        asking.forEach(changes.present(), documents::story);
        followInFeeds(changes);
        return changes.change().isEmpty() ? last : reached(changes);
    }

    /** What most readers ask for comes before what few do. */
    private void followInFeeds(StoryChanges changes) {
        List<FeedAddress> listed = documents.listedFeeds();
        asking.forEach(listed, address -> documents.feed(address, false, false));
        asking.forEach(changes.feeds(), address -> documents.feed(address, false, false));
        asking.forEach(listed, documents::changeDocuments);
        documents.besideFeeds();
    }

    private ManifestFile.Progress reached(StoryChanges changes) {
        return new ManifestFile.Progress(changes.sequence(), changes.change(), circumstances());
    }

    private String circumstances() {
        return Sha256.hex(origin.program() + " " + origin.editions().get().publication());
    }

    /** What failed is not there: the next run begins anew then. */
    private ExportSummary written(Optional<ManifestFile.Progress> reached, boolean configured, boolean isWhole) {
        List<String> failed = files.takeFailed().stream().sorted().toList();
        progress = failed.isEmpty() ? reached : Optional.empty();
        var summary = new ExportSummary(
                files.all().size(),
                files.takeWritten(),
                files.takeRemoved(),
                failed,
                files.tooLong().stream().sorted().toList(),
                configured);
        isAhead |= isWhole || summary.hasChanged() || !failed.isEmpty();
        if (isWhole) {
            writeManifest();
        } else {
            settle();
        }
        return summary;
    }

    /**
     * Has the manifest say what the folder holds, where it does not yet: when much changes it is not written with each
     * change. After a kill the next run sees by size and time what stands there otherwise.
     */
    public void settle() {
        if (isAhead && manifest.isDue()) {
            writeManifest();
        }
    }

    private void writeManifest() {
        manifest.write(files, progress);
        isAhead = false;
    }

    private String baseUrl() {
        return origin.editions().get().publication().baseUrl().toString();
    }

    /** Addresses that are to have a file, or were asked for it. */
    private static final class Wanted {
        private final Set<String> targets = new HashSet<>();

        synchronized void addAll(Collection<String> more) {
            targets.addAll(more);
        }

        synchronized boolean has(String target) {
            return targets.contains(target);
        }
    }

    /** Files that are to be in the folder. */
    private Set<String> expected() {
        var expected = new HashSet<String>(WebServerFiles.NAMES);
        expected.add(ManifestFile.NAME);
        files.all().values().stream()
                .flatMap(file -> file.bodies().values().stream())
                .map(ExportedFile.Body::file)
                .forEach(expected::add);
        return expected;
    }

    private boolean configure() {
        return new WebServerFiles(folder, origin.site(), origin.editions().get()).write(files.redirects());
    }

    @Override
    public void close() {
        asking.close();
        if (isAhead) {
            writeManifest();
        }
        folder.close();
    }
}
