package dateline.export;

import dateline.article.HttpDate;
import dateline.article.Sha256;
import dateline.feed.ContentCoding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;

/**
 * The files as they stand in the folder. Each address is asked with the tag of the file that is there, so that what has
 * not changed is neither compressed nor written. Safe for use by many threads.
 */
final class ExportedFiles {
    private static final int NOT_MODIFIED = 304;
    private static final int OK = ExportedFile.THERE;
    private static final int GONE = 410;

    private final ExportFolder folder;
    private final PublicSite site;
    private final String baseUrl;
    private final InstantSource clock;
    private final ConcurrentNavigableMap<String, ExportedFile> files;
    private final Map<String, String> redirects = new ConcurrentSkipListMap<>();
    private final Set<String> failed = new ConcurrentSkipListSet<>();
    private final Set<String> tooLong = new ConcurrentSkipListSet<>();
    private final LongAdder written = new LongAdder();
    private final LongAdder removed = new LongAdder();

    /** @param files as the manifest tells of them */
    ExportedFiles(
            ExportFolder folder,
            PublicSite site,
            String baseUrl,
            InstantSource clock,
            Map<String, ExportedFile> files) {
        this.folder = folder;
        this.site = site;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.files = new ConcurrentSkipListMap<>(files);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    NavigableMap<String, ExportedFile> all() {
        return files;
    }

    /** Where addresses lead that have no file, by address. */
    Map<String, String> redirects() {
        return new TreeMap<>(redirects);
    }

    /** Addresses that could not be exported since this was asked last. */
    Set<String> takeFailed() {
        var taken = Set.copyOf(failed);
        failed.removeAll(taken);
        return taken;
    }

    /** Addresses that no file can be named after. */
    Set<String> tooLong() {
        return Set.copyOf(tooLong);
    }

    /** Writes anew what is not in the folder as the manifest says. */
    void mend() {
        files.entrySet().stream()
                .filter(entry -> !isIntact(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(target ->
                        refresh(target, ExportPath.isFeedFile(target) ? SiteRequest.ANYTHING : SiteRequest.PAGES));
    }

    /** How many files were written since this was asked last. */
    long takeWritten() {
        return written.sumThenReset();
    }

    long takeRemoved() {
        return removed.sumThenReset();
    }

    void countRemoved(int more) {
        removed.add(more);
    }

    /** The files whose addresses begin with this. */
    NavigableMap<String, ExportedFile> below(String prefix) {
        return new TreeMap<>(files.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** Writes what stands at this address now, if it is not there yet; removes the file of what stands there no more. */
    Optional<ExportedFile> refresh(String target, String accept) {
        Optional<ExportedFile> last = Optional.ofNullable(files.get(target)).filter(this::isIntact);
        String held = last.filter(file -> file.status() == OK)
                .map(file -> file.identity().etag())
                .orElse("");
        SiteReply reply = site.get(new SiteRequest(target, ContentCoding.IDENTITY, held, accept));
        if (reply.status() == NOT_MODIFIED) {
            return last;
        }
        if (reply.status() == OK || (reply.status() == GONE && isGoneTold(target, accept))) {
            return put(target, accept, reply);
        }
        if (reply.status() >= 500) {
            failed.add(target);
            return last;
        }
        drop(target);
        Optional<String> location = reply.field("Location");
        location.ifPresentOrElse(address -> redirects.put(target, address), () -> redirects.remove(target));
        return Optional.empty();
    }

    /** What is final and there needs no question. */
    Optional<ExportedFile> refreshUnlessFinal(String target) {
        Optional<ExportedFile> last =
                Optional.ofNullable(files.get(target)).filter(file -> file.isFinal() && isIntact(file));
        return last.isPresent() ? last : refresh(target, SiteRequest.ANYTHING);
    }

    private static boolean isGoneTold(String target, String accept) {
        return accept.equals(SiteRequest.PAGES) || (ExportPath.isFeedFile(target) && !target.contains("/archive/"));
    }

    private boolean isIntact(ExportedFile file) {
        return file.bodies().values().stream().allMatch(body -> folder.holds(body.file(), body.bytes(), file.time()));
    }

    private Optional<ExportedFile> put(String target, String accept, SiteReply reply) {
        String place = ExportPath.of(target, reply.status());
        if (!ExportPath.isPossible(place)) {
            tooLong.add(target);
            return Optional.empty();
        }
        Optional<ExportedFile> before = Optional.ofNullable(files.get(target));
        Map<ContentCoding, SiteReply> replies = new EnumMap<>(ContentCoding.class);
        replies.put(ContentCoding.IDENTITY, reply);
        for (ContentCoding coding : Set.of(ContentCoding.GZIP, ContentCoding.BROTLI)) {
            SiteReply coded = site.get(new SiteRequest(target, coding, "", accept));
            if (coded.field("Content-Encoding").filter(coding.token()::equals).isPresent()) {
                replies.put(coding, coded);
            }
        }
        leaveOutWhatWouldShareATag(replies);
        ExportedFile file = described(place, replies, time(reply, before, place));
        if (before.filter(file::equals).filter(this::isIntact).isPresent()) {
            return before;
        }
        before.filter(last -> last.status() != file.status()).ifPresent(last -> drop(target));
        replies.forEach((coding, coded) -> {
            folder.write(file.body(coding).file(), coded.body(), file.time());
            written.increment();
        });
        before.ifPresent(last -> removeOthers(last, file));
        files.put(target, file);
        redirects.remove(target);
        return Optional.of(file);
    }

    /** nginx and Caddy make the tag of a file of its time and size (HTTP-03). */
    private static void leaveOutWhatWouldShareATag(Map<ContentCoding, SiteReply> replies) {
        SiteReply gzip = replies.get(ContentCoding.GZIP);
        SiteReply brotli = replies.get(ContentCoding.BROTLI);
        if (gzip != null && brotli != null && gzip.body().length == brotli.body().length) {
            replies.remove(ContentCoding.BROTLI);
        }
    }

    private void removeOthers(ExportedFile last, ExportedFile now) {
        last.bodies().forEach((coding, body) -> {
            if (!now.bodies().containsKey(coding) && folder.remove(body.file())) {
                removed.increment();
            }
        });
    }

    /**
     * Other bytes never have the time and size of those before them: that is what nginx and Caddy make the tag of. What
     * gives no date has that of this moment, or of the same bytes as before.
     */
    private long time(SiteReply reply, Optional<ExportedFile> before, String place) {
        long told = reply.field("Last-Modified")
                .flatMap(date -> HttpDate.parse(date, clock.instant()))
                .map(Instant::getEpochSecond)
                .orElseGet(this::now);
        return before.filter(last -> last.identity().file().equals(place))
                .map(last -> last.identity().sha256().equals(Sha256.hex(reply.body()))
                        ? last.time()
                        : Math.max(told, last.time() + 1))
                .orElse(told);
    }

    private ExportedFile described(String place, Map<ContentCoding, SiteReply> replies, long time) {
        SiteReply reply = Objects.requireNonNull(replies.get(ContentCoding.IDENTITY));
        Map<ContentCoding, ExportedFile.Body> bodies = new EnumMap<>(ContentCoding.class);
        replies.forEach((coding, coded) -> bodies.put(
                coding,
                new ExportedFile.Body(
                        place + suffix(coding),
                        Sha256.hex(coded.body()),
                        coded.field("ETag").orElse(""),
                        coded.body().length)));
        return new ExportedFile(
                reply.status(),
                reply.field("Content-Type").orElse("application/octet-stream"),
                reply.field("Cache-Control").orElse(""),
                reply.field("Last-Modified"),
                time,
                reply.link("prev-archive").flatMap(this::target),
                reply.link("urn:dateline:changes").flatMap(this::target),
                bodies);
    }

    private static String suffix(ContentCoding coding) {
        return switch (coding) {
            case IDENTITY -> "";
            case GZIP -> ".gz";
            case BROTLI -> ".br";
        };
    }

    private Optional<String> target(String address) {
        return Optional.of(address)
                .filter(one -> one.startsWith(baseUrl + "/"))
                .map(one -> one.substring(baseUrl.length()));
    }

    /** Removes the files of this address. */
    void drop(String target) {
        ExportedFile file = files.remove(target);
        if (file != null) {
            file.bodies().values().stream()
                    .filter(body -> folder.remove(body.file()))
                    .forEach(body -> removed.increment());
        }
    }
}
