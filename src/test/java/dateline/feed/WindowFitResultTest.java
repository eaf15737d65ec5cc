package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.feed.WindowFitResult.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowFitResultTest {
    private static List<ArticleId> stories(String... names) {
        return Arrays.stream(names).map(ArticleId::new).toList();
    }

    @Test
    void eachStoryHasOneStanding() {
        var receipt = new WindowFitResult(1_000, stories("newest", "second"), stories("third"), stories("fourth"));

        List<Standing> standings = Stream.of("newest", "second", "third", "fourth", "another")
                .map(name -> receipt.standing(new ArticleId(name)))
                .toList();

        assertEquals(
                List.of(Standing.IN_FULL, Standing.IN_FULL, Standing.SHORTENED, Standing.LEFT_OUT, Standing.OUTSIDE),
                standings);
    }

    @Test
    void onlyWhatHadRoomForEverythingIsWhole() {
        assertTrue(new WindowFitResult(1_000, stories("newest"), List.of(), List.of()).isWhole());
        assertFalse(new WindowFitResult(1_000, stories("newest"), stories("second"), List.of()).isWhole());
        assertFalse(new WindowFitResult(1_000, stories("newest"), List.of(), stories("second")).isWhole());
    }
}
