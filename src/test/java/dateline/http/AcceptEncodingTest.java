package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.feed.ContentCoding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
    private static final Set<ContentCoding> ALL = EnumSet.allOf(ContentCoding.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|GZIP",
                "x-gzip|GZIP",
                "GZip|GZIP",
                "br|BROTLI",
                "gzip, deflate, br|BROTLI",
                "br;q=0.5, gzip|GZIP",
                "gzip;q=0.8, br;q=0.8|BROTLI",
                "gzip;q=0|IDENTITY",
                "gzip;q=0, br|BROTLI",
                "gzip;q=0.000|IDENTITY",
                "deflate|IDENTITY",
                "identity|IDENTITY",
                "identity, gzip;q=0.5|IDENTITY",
                "identity;q=0.5, gzip;q=0.4|IDENTITY",
                "identity;q=0, gzip|GZIP",
                "identity;q=0|GZIP",
                "identity;q=0, gzip;q=0|IDENTITY",
                "*|BROTLI",
                "*;q=0|IDENTITY",
                "*;q=0, gzip|GZIP",
                "gzip, *;q=0|GZIP",
                "br;q=0, *|GZIP",
                "gzip;q=high|IDENTITY",
                "gzip;q=2|IDENTITY",
                "gzip ; q=1.0|GZIP",
                ";;;, ,|IDENTITY",
            })
    @DisplayName("HTTP-31: weights are obeyed, refusals too")
    void theBestOfWhatIsAcceptedIsChosen(String accepted, ContentCoding chosen) {
        assertEquals(chosen, AcceptEncoding.choose(List.of(accepted), ALL));
    }

    @Test
    void withoutTheFieldNothingIsCompressed() {
        assertEquals(ContentCoding.IDENTITY, AcceptEncoding.choose(List.of(), ALL));
    }

    @Test
    void severalFieldsAreOneList() {
        assertEquals(ContentCoding.GZIP, AcceptEncoding.choose(List.of("br;q=0", "gzip"), ALL));
    }

    @Test
    void whatIsNotThereIsNotChosen() {
        assertEquals(
                ContentCoding.GZIP,
                AcceptEncoding.choose(
                        List.of("br, gzip;q=0.1"), EnumSet.of(ContentCoding.IDENTITY, ContentCoding.GZIP)));
    }
}
