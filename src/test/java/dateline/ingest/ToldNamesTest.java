package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Author;
import dateline.article.Slug;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldNamesTest {
    @Test
    void aMemberOfAListIsOneAuthor() {
        var readings = IngestHarness.readAll(BytesInput.of("a.ndjson", Copy.file("names/authors.ndjson")));

        assertEquals(
                List.of(
                        List.of("Smith, Ada", "Doe, Jane"),
                        List.of("Johnson & Johnson"),
                        List.of("Bureau of Labor, Energy and Trade"),
                        List.of("Par Lindqvist")),
                readings.stream().map(ToldNamesTest::names).toList());
        assertEquals(
                Optional.of("https://bureau.example/"),
                ((Reading.Clean) readings.get(2)).content().authors().get(0).uri());
    }

    @Test
    void aBylineThatIsOneTextIsTakenApart() {
        assertEquals(
                List.of("Ada Quill", "Ben Marsh"),
                names(
                        IngestHarness.clean(
                                "a.json",
                                "{\"title\": \"Lamp\", \"bodyText\": \"It burns.\", \"authors\": \"By Ada Quill and Ben Marsh\"}")));
    }

    @Test
    void inFrontMatterTheyAreReadTheSame() {
        assertEquals(
                List.of("Smith, Ada", "Johnson & Johnson"),
                names(IngestHarness.clean(
                        "a.md",
                        "---\ntitle: Lamp\nauthors: [\"Smith, Ada\", \"Johnson & Johnson\"]\n---\n\nIt burns.\n")));
        assertEquals(
                List.of("Smith, Ada", "Doe, Jane"),
                names(IngestHarness.clean("a.md", "Title: Lamp\nAuthors: Smith, Ada; Doe, Jane\n\nIt burns.\n")));
    }

    @Test
    void anAccountIsNoAuthor() {
        assertEquals(
                List.of(),
                names(IngestHarness.clean(
                        "a.json", "{\"title\": \"Lamp\", \"bodyText\": \"It burns.\", \"authors\": [\"admin\"]}")));
    }

    @Test
    void tagsThatDifferInSignsAreDifferent() {
        var readings = IngestHarness.readAll(BytesInput.of("t.ndjson", Copy.file("names/tags.ndjson")));

        assertEquals(
                List.of("Disney", "Disney+", "Canal+", "Canal"),
                ((Reading.Clean) readings.get(0)).content().tags().subList(0, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "C,c",
        "C++,c-plus-plus",
        "C#,c-sharp",
        "Disney+,disney-plus",
        "C++ and C# today,c-plus-plus-and-c-sharp-today",
        "A+B,a-b",
        "#harbour,harbour",
        "+1,1",
        "F♯,f"
    })
    void aSignAtTheEndOfAWordIsSpeltOut(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    private static List<String> names(Reading reading) {
        return ((Reading.Clean) reading)
                .content().authors().stream().map(Author::name).toList();
    }
}
