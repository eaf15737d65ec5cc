package dateline.export;

import dateline.article.Sha256;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.publish.Edition;
import dateline.store.ArticleStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a folder equal to what the server answers to anybody who asks. Used by one thread at a time. */
public final class SiteExport implements AutoCloseable {
    /** As many states of a feed as readers may hold who asked for it last a while ago. */
    static final int CHANGE_DOCUMENTS = 16;

    private static final List<String> SINGLE =
            List.of("/feeds.json", "/feeds.opml", "/robots.txt", "/license.xml", "/tdm-policy.json", "/style.css");

    private static final List<String> SITEMAPS = List.of("/sitemap.xml", "/news-sitemap.xml");
    private static final Pattern PART = Pattern.compile("/(?:news-)?sitemap-[1-9]\\d*\\.xml");

    private final ExportFolder folder;
    private final Origin origin;
    private final ManifestFile manifest;
    private final AskingThreads asking = new AskingThreads();
    private ExportedFiles files;
    private Optional<ManifestFile.Progress> progress;
    private boolean isAhead;

    /**
     * Where everything comes from.
     *
     * @param editions the newest edition, which is also what {@code site} answers from
     * @param store what has changed, read through the public gate
     * @param otherNames addresses that lead to others
     * @param program what another one has made is made anew
     */
    public record Origin(
            PublicSite site,
            Supplier<Edition> editions,
            ArticleStore store,
            Set<String> otherNames,
            String program,
            InstantSource clock) {}

    private SiteExport(ExportFolder folder, Origin origin) {
        this.folder = folder;
        this.origin = origin;
        this.manifest = new ManifestFile(folder);
        ManifestFile.Contents contents = manifest.read();
        this.files = new ExportedFiles(folder, origin.site(), "", origin.clock(), contents.files());
        this.progress = contents.progress();
    }

    /**
     * Takes this folder.
     *
     * @throws ExportFailure when it cannot be had
     */
    public static SiteExport into(Path folder, Origin origin) {
        return new SiteExport(ExportFolder.open(folder), origin);
    }

    /**
     * Everything: writes what is not there as it should be, and removes what should not be there, that first. What the
     * same program has written for the same publication is not asked for again where no change has touched it.
     *
     * @throws ExportFailure when the folder cannot be written
     */
    public ExportSummary everything() {
        files = new ExportedFiles(folder, origin.site(), baseUrl(), origin.clock(), files.all());
        Optional<ManifestFile.Progress> known = progress.filter(
                        last -> last.circumstances().equals(circumstances()))
                .filter(last -> StoryChanges.isStill(last.sequence(), last.change(), origin.store()));
        progress = Optional.empty();
        Optional<ManifestFile.Progress> reached = known.isPresent() ? goOn(known.get()) : beginAnew();
        boolean configured = configure();
        files.countRemoved(folder.removeAllBut(expected()::contains));
        return written(reached, configured, true);
    }

    private Optional<ManifestFile.Progress> goOn(ManifestFile.Progress last) {
        ManifestFile.Progress reached = follow(last);
        formerFeeds();
        files.mend();
        return Optional.of(reached);
    }

    private Optional<ManifestFile.Progress> beginAnew() {
        StoryChanges changes = StoryChanges.since(0, origin.store());
        var wanted = new Wanted();
        asking.forEach(changes.removed(), key -> wanted.addAll(story(key)));
        wanted.addAll(listed(true));
        wanted.addAll(formerFeeds());
        asking.forEach(changes.present(), key -> wanted.addAll(story(key)));
        asking.forEach(changes.feeds(), address -> wanted.addAll(feed(address, false, true)));
        files.all().keySet().stream()
                .filter(target -> !wanted.has(target))
                .toList()
                .forEach(files::drop);
        return Optional.of(reached(changes));
    }

    /**
     * What has changed since the last round.
     *
     * @throws ExportFailure when the folder cannot be written
     */
    public ExportSummary changes() {
        Optional<ManifestFile.Progress> last = progress;
        if (last.isEmpty()) {
            return everything();
        }
        progress = Optional.empty();
        return written(Optional.of(follow(last.get())), false, false);
    }

    private ManifestFile.Progress follow(ManifestFile.Progress last) {
        StoryChanges changes = StoryChanges.since(last.sequence(), origin.store());
        asking.forEach(changes.removed(), this::story);
        listed(false);
        asking.forEach(changes.present(), this::story);
        asking.forEach(changes.feeds(), address -> feed(address, false, false));
        return changes.change().isEmpty() ? last : reached(changes);
    }

    private ManifestFile.Progress reached(StoryChanges changes) {
        return new ManifestFile.Progress(changes.sequence(), changes.change(), circumstances());
    }

    private String circumstances() {
        return Sha256.hex(origin.program() + " " + origin.editions().get().publication());
    }

    /** What failed is not there: the next round begins anew then. */
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

    /** The page of a story, or that it is gone, and its versions. */
    private Set<String> story(String key) {
        String page = "/articles/" + key;
        var wanted = new TreeSet<String>(Set.of(page));
        boolean isThere = files.refresh(page, SiteRequest.PAGES)
                .filter(file -> file.status() == ExportedFile.THERE)
                .isPresent();
        if (isThere) {
            Stream<String> numbers = origin.store().read(reader -> reader.publicVersions(key)).stream()
                    .map(version -> page + "/versions/" + version.number());
            Stream.concat(Stream.of(page + "/versions"), numbers).forEach(target -> {
                files.refresh(target, SiteRequest.ANYTHING);
                wanted.add(target);
            });
        }
        dropOthers(page + "/", wanted);
        return wanted;
    }

    private void dropOthers(String prefix, Set<String> wanted) {
        files.below(prefix).keySet().stream()
                .filter(target -> !wanted.contains(target))
                .forEach(files::drop);
    }

    /** What belongs to no single story: the feeds that are listed, what leads to them, and what programs look for. */
    private Set<String> listed(boolean again) {
        var wanted = new TreeSet<String>();
        for (Feed feed : origin.editions().get().feeds()) {
            wanted.addAll(feed(feed.address(), true, again));
        }
        Stream.concat(Stream.of("/"), SINGLE.stream()).forEach(target -> {
            files.refresh(target, SiteRequest.ANYTHING);
            wanted.add(target);
        });
        wanted.addAll(sitemaps());
        return wanted;
    }

    private Set<String> sitemaps() {
        var wanted = new TreeSet<String>();
        for (String sitemap : SITEMAPS) {
            wanted.add(sitemap);
            files.refresh(sitemap, SiteRequest.ANYTHING).ifPresent(file -> {
                String index = new String(folder.read(file.identity().file()).orElseThrow(), StandardCharsets.UTF_8);
                PART.matcher(index).results().forEach(part -> {
                    files.refresh(part.group(), SiteRequest.ANYTHING);
                    wanted.add(part.group());
                });
            });
            dropOthers(sitemap.replace(".xml", "-"), wanted);
        }
        return wanted;
    }

    /** A feed in every format, its page, its archive, and what changed in it lately. */
    private Set<String> feed(FeedAddress address, boolean isListed, boolean again) {
        var wanted = new TreeSet<String>(Set.of(address.page()));
        files.refresh(address.page(), SiteRequest.ANYTHING);
        for (FeedFormat format : FeedFormat.ALL) {
            String target = address.href(format);
            wanted.add(target);
            Optional<ExportedFile> document = files.refresh(target, SiteRequest.ANYTHING);
            document.ifPresent(file -> wanted.addAll(archive(file, again)));
            if (isListed) {
                wanted.addAll(changeDocuments(target, document.flatMap(ExportedFile::changes)));
            }
        }
        files.below(address.page() + "/archive/").keySet().stream()
                .filter(target -> !wanted.contains(target))
                .forEach(files::drop);
        return wanted;
    }

    /** An archive document never changes, nor does what it leads to: what is there already is not asked for again. */
    private Set<String> archive(ExportedFile feed, boolean again) {
        var wanted = new TreeSet<String>();
        Optional<String> next = feed.previous();
        while (next.filter(wanted::add).isPresent()) {
            String target = next.get();
            next = (again ? files.refresh(target, SiteRequest.ANYTHING) : files.refreshUnlessFinal(target))
                    .flatMap(ExportedFile::previous);
        }
        return wanted;
    }

    /** The cursors that the last states of a feed have handed out. */
    private Set<String> changeDocuments(String target, Optional<String> newest) {
        String prefix = target + "?since=";
        var cursors = new TreeSet<Long>();
        files.below(prefix).keySet().forEach(known -> cursors.add(cursor(known)));
        newest.ifPresent(known -> cursors.add(cursor(known)));
        while (cursors.size() > CHANGE_DOCUMENTS) {
            cursors.pollFirst();
        }
        var wanted = new TreeSet<String>();
        for (long cursor : cursors) {
            files.refresh(prefix + cursor, SiteRequest.ANYTHING);
            wanted.add(prefix + cursor);
        }
        dropOthers(prefix, wanted);
        return wanted;
    }

    private static long cursor(String target) {
        return Long.parseLong(target.substring(target.indexOf('=') + 1));
    }

    /** What stood elsewhere before, and names that readers guess. */
    private Set<String> formerFeeds() {
        var wanted = new TreeSet<String>();
        Edition edition = origin.editions().get();
        Stream<FeedAddress> renamed = Stream.concat(
                        edition.publication().sections().stream().flatMap(section -> section.was().stream()),
                        edition.publication().feeds().stream().flatMap(feed -> feed.was().stream()))
                .map(FeedAddress::new);
        Stream.concat(renamed, edition.former().successors().keySet().stream())
                .flatMap(address -> Stream.concat(
                        Stream.of(address.page()), FeedFormat.ALL.stream().map(address::href)))
                .forEach(target -> {
                    files.refresh(target, FilePlace.isFeedFile(target) ? SiteRequest.ANYTHING : SiteRequest.PAGES);
                    wanted.add(target);
                });
        origin.otherNames().forEach(target -> {
            files.refresh(target, SiteRequest.ANYTHING);
            wanted.add(target);
        });
        return wanted;
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
