package dateline.export;

import dateline.feed.publish.Edition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The configuration of nginx and Caddy for the folder, and what they answer where there is no file. */
final class WebServerFiles {
    private static final String NOT_FOUND = ExportPath.ERRORS + "/404.json";
    private static final String NO_PAGE = ExportPath.ERRORS + "/404.html";
    private static final String WRONG_METHOD = ExportPath.ERRORS + "/405.json";
    private static final String WRONG_CURSOR = ExportPath.ERRORS + "/400.json";
    private static final String LOST_CURSOR = ExportPath.ERRORS + "/lost-cursor.json";

    /** All files that it writes. */
    static final Set<String> NAMES = Set.of(
            NginxFiles.WHOLE,
            NginxFiles.OF_HTTP,
            NginxFiles.OF_SERVER,
            CaddyFile.NAME,
            NOT_FOUND,
            NO_PAGE,
            WRONG_METHOD,
            WRONG_CURSOR,
            LOST_CURSOR);

    /** What no story and no feed is ever called. */
    private static final String NOTHING = "/feeds/-.rss";

    private static final String NO_STORY = "/articles/0";

    private final ExportFolder folder;
    private final WebLocations locations;
    private final List<SiteReply.Field> preflight;
    private final SiteReply wrongMethod;
    private final Edition edition;

    WebServerFiles(ExportFolder folder, PublicSite site, Edition edition) {
        this.folder = folder;
        this.preflight = site.options().fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase("Date"))
                .toList();
        this.wrongMethod = site.wrongMethod();
        this.locations = new WebLocations(site, edition);
        this.edition = edition;
    }

    /** Gives whether a configuration is another one than before. */
    boolean write(Map<String, String> redirects) {
        SiteReply notFound = locations.sample(NOTHING, SiteRequest.ANYTHING);
        SiteReply noPage = locations.sample(NO_STORY, SiteRequest.PAGES);
        SiteReply lost = locations.sample("/feeds/all.rss?since=" + Long.MAX_VALUE / 10, SiteRequest.ANYTHING);
        SiteReply moved = locations.sample("/rss", SiteRequest.ANYTHING);
        SiteReply changes = locations.sample("/feeds/all.rss?since=" + edition.sequence(), SiteRequest.ANYTHING);
        List<SiteReply.Field> movedFields = WebLocations.common(moved);
        var parts = new WebServerParts(
                folder.path().toString(),
                edition.publication().baseUrl().toString(),
                locations.all(),
                locations.styleQuery(),
                locations.styleCache(),
                redirects,
                new WebServerParts.StandIns(
                        WebLocations.common(notFound),
                        WebLocations.common(noPage),
                        movedFields,
                        withCache(movedFields, changes.field("Cache-Control").orElse("no-store")),
                        preflight,
                        new String(wrongMethod.body(), StandardCharsets.UTF_8)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(NOT_FOUND, notFound.body());
        files.put(NO_PAGE, noPage.body());
        files.put(WRONG_METHOD, wrongMethod.body());
        files.put(
                WRONG_CURSOR,
                locations.sample("/feeds/all.rss?since=x", SiteRequest.ANYTHING).body());
        files.put(LOST_CURSOR, lost.body());
        NginxFiles.of(parts).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(CaddyFile.NAME, CaddyFile.of(parts).getBytes(StandardCharsets.UTF_8));
        boolean isAnother = false;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            isAnother |= write(file.getKey(), file.getValue());
        }
        return isAnother;
    }

    private boolean write(String name, byte[] bytes) {
        boolean isThere =
                folder.read(name).filter(found -> Arrays.equals(found, bytes)).isPresent();
        if (!isThere) {
            folder.write(name, bytes, 0);
        }
        return !isThere;
    }

    private static List<SiteReply.Field> withCache(List<SiteReply.Field> fields, String cache) {
        return fields.stream()
                .map(field -> field.name().equalsIgnoreCase("Cache-Control")
                        ? new SiteReply.Field(field.name(), cache)
                        : field)
                .toList();
    }
}
