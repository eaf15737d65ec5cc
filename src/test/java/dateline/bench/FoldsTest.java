package dateline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "https://www.harbour-gazette.example/coast/ferry?page=2#top, harbour-gazette.example",
        "http://News.Harbour-Gazette.Example, harbour-gazette.example",
        "https://sport.gazette.co.uk/a, gazette.co.uk",
        "https://gazette.uk/a, gazette.uk",
        "https://web.archive.org/web/20080101000000/http://www.gazette.example/a, gazette.example",
        "https://web.archive.org/about, archive.org",
        "not an address, ''"
    })
    void aPageIsOfTheSiteWhoseNameItsOwnerRegistered(String url, String site) {
        assertEquals(site, Site.of(url));
    }

    @Test
    void allPagesOfASiteAreInOneFold() {
        for (int seed = 0; seed < 20; seed++) {
            var folds = new Folds(5, seed);

            assertEquals(folds.of("https://www.gazette.example/a"), folds.of("http://sport.gazette.example/b?c=d"));
        }
    }

    @Test
    void sitesAreSpreadOverAllFolds() {
        int[] sizes = new int[5];
        IntStream.range(0, 1_000).forEach(i -> sizes[new Folds(5, 1).of("https://gazette" + i + ".example/")]++);

        assertTrue(IntStream.of(sizes).allMatch(size -> size > 150 && size < 250));
    }

    @Test
    void anotherSeedDealsAnew() {
        int[] first = IntStream.range(0, 50)
                .map(i -> new Folds(5, 1).of("https://g" + i + ".example/"))
                .toArray();
        int[] second = IntStream.range(0, 50)
                .map(i -> new Folds(5, 2).of("https://g" + i + ".example/"))
                .toArray();

        assertNotEquals(
                IntStream.of(first).boxed().toList(),
                IntStream.of(second).boxed().toList());
    }
}
