package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what each platform demands, and the tests that hold it. */
class RequirementTableTest {
    private static final String TABLE = """
            MSN-01  partner.MsnProfileTest
            MSN-02  partner.MsnProfileTest partner.ProfilesTest
            MSN-03  partner.ProfilesTest partner.PlatformRulesTest
            MSN-04  partner.ProfilesTest
            MSN-05  partner.MsnProfileTest partner.PlatformRulesTest
            MSN-06  partner.ProfilesTest partner.PlatformRulesTest
            MSN-07  partner.MsnProfileTest partner.ReceiversTest
            MSN-08  partner.MsnProfileTest partner.ReceiversTest
            MSN-09  partner.HtmlListsTest
            MSN-10  partner.RightsTest partner.PlatformRulesTest
            MSN-12  partner.MsnProfileTest
            MSN-16  partner.PlatformRulesTest
            SN-01  partner.ProfilesTest
            SN-02  partner.ProfilesTest
            SN-04  partner.ProfilesTest
            SN-06  partner.ReceiversTest
            GUN-01  partner.GunosyCheckerTest
            GUN-02  partner.GunosyCheckerTest
            GUN-03  partner.GunosyCheckerTest
            GUN-04  partner.GunosyCheckerTest
            GUN-05  partner.GunosyCheckerTest partner.ProfilesTest
            GUN-06  partner.GunosyCheckerTest partner.ReceiversTest
            GUN-07  partner.GunosyCheckerTest partner.HtmlListsTest
            GUN-08  partner.GunosyCheckerTest
            GUN-10  partner.GunosyCheckerTest
            GUN-11  partner.GunosyCheckerTest
            LINE-01  partner.ProfilesTest
            LINE-02  partner.ProfilesTest
            LINE-03  partner.ProfilesTest partner.ReceiversTest
            FLIP-01  partner.ObservedProfilesTest
            FLIP-02  partner.ObservedProfilesTest partner.PlatformRulesTest
            NEWSBREAK-01  partner.ObservedProfilesTest
            NEWSBREAK-02  partner.ObservedProfilesTest partner.ReceiversTest
            YAHOO-01  partner.ObservedProfilesTest partner.PlatformRulesTest
            YAHOO-02  partner.PlatformRulesTest
            YAHOO-03  partner.ObservedProfilesTest partner.ReceiversTest
            NINJ-01  partner.NinjsProfileTest
            NINJ-02  partner.NinjsProfileTest
            NINJ-10  partner.NinjsProfileTest
            GN-01  http.SitemapHandlerTest
            GN-02  http.SitemapHandlerTest
            GN-03  http.SitemapHandlerTest
            GN-04  http.SitemapHandlerTest
            GN-05  http.SitemapHandlerTest
            GN-06  http.SitemapHandlerTest
            GN-08  http.SitemapHandlerTest
            GN-10  http.SitemapHandlerTest
            MEDIA-01  feed.format.RssFormatTest partner.MediaOfPartnersTest
            MEDIA-03  feed.format.RssFormatTest partner.MediaOfPartnersTest
            MEDIA-04  feed.format.RssFormatTest partner.MediaOfPartnersTest
            MEDIA-05  feed.format.RssFormatTest
            MEDIA-08  feed.format.RssFormatTest
            MEDIA-09  feed.format.RssFormatTest
            MEDIA-11  feed.format.RssFormatTest
            MEDIA-13  feed.format.RssFormatTest
            MEDIA-16  partner.RightsTest partner.BodyPicturesTest
            EXT-03  feed.XmlDocumentTest
            EXT-05  feed.format.RssFormatTest
            EXT-11  feed.format.RssFormatTest
            PART-09  partner.DescribedProfileTest
            PART-10  cli.LintCommandTest cli.LintInReceiptsTest partner.PlatformRulesTest
            RIGHTS-01  http.LicenceTest
            RIGHTS-02  http.LicenceTest
            RIGHTS-03  http.LicenceTest
            RIGHTS-04  http.LicenceTest
            RIGHTS-07  http.LicenceTest
            RIGHTS-09  http.LicenceTest
            RIGHTS-13  partner.SyndicationTermsTest
            """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("each of these tests names the requirement that it holds")
    void named(String row) throws ClassNotFoundException {
        String[] cells = row.split(" +");
        for (String test : Arrays.asList(cells).subList(1, cells.length)) {
            Class<?> type = Class.forName("dateline." + test);
            assertTrue(
                    Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> names(method, cells[0])),
                    () -> test + " does not name " + cells[0]);
        }
    }

    private static boolean names(Method method, String requirement) {
        return Optional.ofNullable(method.getAnnotation(DisplayName.class))
                .filter(name -> name.value().matches("(?s).*\\b" + requirement + "\\b.*"))
                .isPresent();
    }

    @Test
    @DisplayName("every profile of a platform has its rules in the table, and no requirement stands there twice")
    void complete() {
        var ids = TABLE.lines().map(row -> row.split(" ")[0]).toList();
        var groups = ids.stream().map(id -> id.substring(0, id.indexOf('-'))).collect(Collectors.toSet());

        assertEquals(new HashSet<>(ids).size(), ids.size());
        assertTrue(groups.containsAll(java.util.Set.of(
                "MSN",
                "SN",
                "GUN",
                "LINE",
                "FLIP",
                "NEWSBREAK",
                "YAHOO",
                "NINJ",
                "GN",
                "MEDIA",
                "EXT",
                "PART",
                "RIGHTS")));
        for (Profile profile : Profiles.ALL) {
            if (profile instanceof OwnFeedProfile) {
                continue;
            }
            assertTrue(
                    profile instanceof OwnFeedProfile
                            || Stream.concat(profile.requirements().stream(), profile.wishes().stream())
                                    .map(requirement -> requirement.clause().rule())
                                    .anyMatch(rule -> groups.contains(rule.substring(0, rule.indexOf('-')))),
                    profile.name());
        }
    }
}
