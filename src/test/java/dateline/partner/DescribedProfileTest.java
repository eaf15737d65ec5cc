package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.Problem;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PartnersReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dialects that a newsroom has described in its configuration. */
class DescribedProfileTest {
    private static final String LINE = """
            partners:
              line: { title: The Harbour Gazette, profile: line, feed: all }
              own: { title: The Harbour Gazette, profile: portal, feed: all }
            profiles:
              portal:
                read: 2026-11-23
                namespaces: { oa: 'http://news.line.me/rss/1.0/oa' }
                zone: '+09:00'
                html: [a, b, blockquote, br, em, h1, h2, hr, i, img, li, ol, p, strong, u, ul]
                channel: { lastBuildDate: updated }
                item:
                  description: text
                  enclosure: picture
                  'oa:imgAuthor': credit
                  'oa:category': category
                  'oa:reflink': { each: related, 'oa:refTitle': title, 'oa:refUrl': link }
                  pubDate: published
                  'oa:lastPubDate': updated
                  'oa:pubStatus': '=2'
                withdrawn:
                  description: notice
                  pubDate: published
                  'oa:lastPubDate': updated
                  'oa:pubStatus': '=0'
                wishes: { picture: true }
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("PART-09: LINE's dialect, from configuration alone, has the same bytes, also of what is withdrawn")
    void line() {
        try (var stand = new PartnerHarness(folder, LINE)) {
            stand.fileEverything();

            assertTrue(stand.text("own").contains("<oa:pubStatus>0<"), () -> stand.text("own"));
            assertTrue(stand.text("own").contains("<oa:refTitle>"), () -> stand.text("own"));
            assertEquals(stand.text("line"), stand.text("own"));
        }
    }

    @Test
    @DisplayName("PART-09: further elements, a guid that is the address, demands and rules for pictures")
    void another() {
        String terms = """
                partners: { mine: { title: Gazette, profile: portal, feed: all } }
                profiles:
                  portal:
                    read: 2026-11-23
                    namespaces:
                      yj: http://cmspf.yahoo.co.jp/rss
                      content: http://purl.org/rss/1.0/modules/content/
                    guid: link
                    channel: { copyright: rights, 'yj:version': '=1.0' }
                    item:
                      'content:encoded': text-cdata
                      author: authors
                      description: summary
                      'yj:thumb': picture-url
                      'yj:modified': updated
                      category: categories
                    withdrawn: { 'yj:delete': '=true', description: notice }
                    pictures: { https: true, bytes: 1 MB }
                    needs: { title: 40 }
                    wishes: { author: true }
                """;
        try (var stand = new PartnerHarness(folder, terms)) {
            stand.story(
                    "good",
                    "\"authors\": [\"Mara\", \"Tom\"]",
                    "\"image\": {\"url\": \"http://a.example/p.jpg\"}",
                    "\"url\": \"https://a.example/good\"",
                    "\"tags\": [\"Sea\"]");
            stand.story("whose-headline-is-far-too-long-for-this-portal");
            String feed = stand.text("mine");

            assertTrue(feed.contains("<guid isPermaLink=\"true\">https://a.example/good</guid>"), feed);
            assertTrue(feed.contains("<content:encoded><![CDATA[<p>The ferry good left"), feed);
            assertTrue(feed.contains("<author>Mara</author><author>Tom</author>"), feed);
            assertTrue(feed.contains("<yj:version>1.0</yj:version>"), feed);
            assertTrue(feed.contains("<yj:modified>Sun, 01 Mar 2026 08:00:00 +0000<"), feed);
            assertTrue(feed.contains("<copyright>© The Harbour Gazette</copyright>"), feed);
            assertFalse(feed.contains("yj:thumb"), feed);
            assertFalse(feed.contains("far-too-long"), feed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item: { description: txt }, OUT | item.description | Did you mean text?",
                "item: { 'oa:x': text }, OUT | item.oa:x | a prefix of namespaces",
                "item: { a: text } | withdrawn | tells the platform to take a story down",
                "item: { a: text }, withdrawn: { a: text } | withdrawn.a | There are id, title, link, notice",
                "item: { 'a b': text }, OUT | item.a b | Write its name",
                "zone: Tokyo, item: { a: text }, OUT | zone | +09:00",
                "needs: { titel: 3 }, item: { a: text }, OUT | needs.titel | title",
                "namespaces: { xmlns: 'u:x' }, item: { a: text }, OUT | namespaces.xmlns | oa",
            })
    @DisplayName("PART-09: a mistake in a description is told with its place and what to write")
    void mistakes(String description, String field, String advice) throws IOException {
        String whole = description.replace("OUT", "withdrawn: { a: notice }");
        Problem problem = problems("profiles: { portal: { read: 2026-11-23, " + whole + " } }").get(0);

        assertEquals("profiles.portal." + field, problem.field());
        assertTrue(problem.advice().contains(advice), problem::advice);
    }

    @Test
    @DisplayName("PART-09: a description takes no name that Dateline has already")
    void takenName() throws IOException {
        List<Problem> problems = problems("profiles: { msn: { item: { a: text }, withdrawn: { a: notice } } }");

        assertTrue(problems.get(0).advice().contains("no name that Dateline has already"), problems::toString);
    }

    private List<Problem> problems(String text) throws IOException {
        Files.writeString(folder.resolve(PartnersReader.FILE_NAME), "partners: {}\n" + text + "\n");
        return new PartnersReader(Profiles.demands(), Profiles.markingEmbargoes(), SourceOwnership.NONE)
                .read(folder, Optional.empty())
                .problems();
    }
}
