package dateline.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedSubscribersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google) | Feedly |"
                        + " 16",
                "Feedbin feed-id:1373711 - 142 subscribers | Feedbin | 142",
                "NewsBlur Feed Fetcher - 62 subscribers - https://www.newsblur.com/site/6 (Mozilla/5.0) | NewsBlur |"
                        + " 62",
                "Mozilla/5.0 (compatible; inoreader.com; 37 subscribers) | inoreader.com | 37",
                "theoldreader.com (1 subscriber; feed-id=0a) | theoldreader.com | 1",
                "Bloglovin/1.0 (http://www.bloglovin.com; 1 subscribers) | Bloglovin | 1"
            })
    @DisplayName("POLL-07: the numbers that readers on the web tell are read")
    void theNumbersOfReadersOnTheWebAreRead(String agent, String reader, int subscribers) {
        assertEquals(
                Optional.of(new ReportedSubscribers.Report(reader, subscribers)), ReportedSubscribers.Report.in(agent));
    }

    @ParameterizedTest
    @CsvSource({
        "NetNewsWire (RSS Reader; https://netnewswire.com/)",
        "Mozilla/5.0",
        "curl/8.0",
        "(99999999999999 subscribers)"
    })
    @DisplayName("POLL-07: who tells none has none")
    void whoTellsNoneHasNone(String agent) {
        assertEquals(Optional.empty(), ReportedSubscribers.Report.in(agent));
    }
}
