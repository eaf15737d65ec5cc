package dateline.ingest.fields;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys that a story may have, and the page on which a newcomer looks for them. */
class ArticleFieldsTest {
    static Stream<String> keys() {
        return Stream.of(
                        ArticleKeys.TOLD,
                        ArticleKeys.AUTHOR,
                        ArticleKeys.IMAGE,
                        ArticleKeys.ENCLOSURE,
                        ArticleKeys.RELATED)
                .flatMap(List::stream)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePageNamesEveryKeyOfAStory(String key) throws IOException {
        String page = Files.readString(Path.of("feeds", "README.md"));
        String stories = page.substring(page.indexOf("## Say more"), page.indexOf("## Receipts"));

        assertTrue(
                Pattern.compile("`" + key + "`|\\b" + key + ":")
                        .matcher(stories)
                        .find(),
                key);
    }
}
