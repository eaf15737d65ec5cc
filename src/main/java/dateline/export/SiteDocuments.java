package dateline.export;

import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.publish.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which documents a site has, and which of them belong together: each is asked for anew, and those beside it that are not
 * there any more go. Safe for use by many threads.
 */
final class SiteDocuments {
    /** As many states of a feed as readers may hold who asked for it last a while ago. */
    static final int CHANGE_DOCUMENTS = 16;

    private static final List<String> SINGLE = List.of(
            "/feeds.json", "/feeds.opml", "/robots.txt", "/license.xml", "/tdm-policy.json", "/style.css", "/copy.js");

    private static final List<String> SITEMAPS = List.of("/sitemap.xml", "/news-sitemap.xml");
    private static final Pattern PART = Pattern.compile("/(?:news-)?sitemap-[1-9]\\d*\\.xml");

    private final ExportFolder folder;
    private final ExportInputs origin;
    private final ExportedFiles files;

    SiteDocuments(ExportFolder folder, ExportInputs origin, ExportedFiles files) {
        this.folder = folder;
        this.origin = origin;
        this.files = files;
    }

    /** The page of a story, or that it is gone, and its versions. */
    Set<String> story(String key) {
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
    Set<String> listed(boolean again) {
        var wanted = new TreeSet<String>();
        for (FeedAddress feed : listedFeeds()) {
            wanted.addAll(feed(feed, true, again));
        }
        wanted.addAll(besideFeeds());
        return wanted;
    }

    /** The feeds that are listed. */
    List<FeedAddress> listedFeeds() {
        return origin.editions().get().feeds().stream().map(Feed::address).toList();
    }

    /** What leads to the feeds, and what programs look for. */
    Set<String> besideFeeds() {
        var wanted = new TreeSet<String>();
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
    Set<String> feed(FeedAddress address, boolean isListed, boolean again) {
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

    /** What changed lately in a feed, if anything has since this was exported last: its newest cursor tells. */
    void changeDocuments(FeedAddress address) {
        for (FeedFormat format : FeedFormat.ALL) {
            String target = address.href(format);
            Optional<String> newest =
                    Optional.ofNullable(files.all().get(target)).flatMap(ExportedFile::changes);
            if (newest.filter(files.all()::containsKey).isEmpty()) {
                changeDocuments(target, newest);
            }
        }
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
    Set<String> formerFeeds() {
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
                    files.refresh(target, ExportPath.isFeedFile(target) ? SiteRequest.ANYTHING : SiteRequest.PAGES);
                    wanted.add(target);
                });
        origin.otherNames().forEach(target -> {
            files.refresh(target, SiteRequest.ANYTHING);
            wanted.add(target);
        });
        return wanted;
    }
}
