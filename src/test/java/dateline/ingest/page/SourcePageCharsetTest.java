package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.publication.PageSelectors;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the header of an answer says of the characters of a page. */
class SourcePageCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, The “big” seal: café",
        "us-ascii, UTF-8, The “big” seal: café",
        "iso-8859-1, UTF-8, The “big” seal: café",
        "utf-8, windows-1252, The “big” seal: café",
        "gb2312, GB18030, 朱镕基的老家在长沙",
        "big5, Big5-HKSCS, 臺灣新聞報導今天發布",
        "iso-2022-jp, iso-2022-jp, 東京の話です",
        "koi8-r, koi8-r, Новости сегодняшнего дня",
        "nonsense, UTF-8, The “big” seal: café"
    })
    void isBelievedUnlessTheBytesSayOtherwise(String label, String charset, String heading) {
        String page = "<html><head><title>" + heading + "</title></head><body><article><h1>" + heading + "</h1><p>"
                + (heading + ". ").repeat(20) + "</p></article></body></html>";

        var story = SourcePage.read(
                page.getBytes(Charset.forName(charset)),
                Optional.of(label),
                "https://www.harbour-gazette.example/seal",
                PageSelectors.NONE);

        assertEquals(Optional.of(heading), story.flatMap(read -> read.title()));
    }
}
