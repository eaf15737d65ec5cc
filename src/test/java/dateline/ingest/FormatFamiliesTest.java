package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.StreamReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each family of formats has the same three names in its package: a reader, which finds the items of an input; an item, which
 * becomes a raw article; a body, which is its text.
 */
class FormatFamiliesTest {
    /** What several formats have together, and the text that is one field of a form like any other. */
    private static final Map<String, String> SHARED = Map.of(
            "NewsMlG2Item", "wire.NewsMlItem",
            "NewsMlG2Body", "wire.NewsMlBody",
            "NewsMl1Body", "wire.NewsMlBody",
            "JsonBody", "fields.ArticleFields");

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline.ingest");

    /** Readers of what is too large to be one text, and of what is in another format inside, find the items of others. */
    private static List<JavaClass> readers() {
        return INGEST.stream()
                .filter(type -> !type.isInterface() && !type.getPackageName().equals("dateline.ingest"))
                .filter(type -> type.isAssignableTo(ArticleReader.class) || type.isAssignableTo(StreamReader.class))
                .filter(type -> !type.getSimpleName().startsWith("Large"))
                .toList();
    }

    @Test
    void everyReaderHasItsItemAndItsBody() {
        assertTrue(readers().size() >= 13, () -> readers().toString());
        assertEquals(
                List.of(),
                readers().stream()
                        .flatMap(reader -> List.of(part(reader, "Item"), part(reader, "Body")).stream())
                        .filter(name -> !INGEST.contain(name))
                        .toList());
    }

    private static String part(JavaClass reader, String ending) {
        String name = reader.getSimpleName().replaceFirst("Reader$", ending);
        return SHARED.containsKey(name) ? "dateline.ingest." + SHARED.get(name) : reader.getPackageName() + "." + name;
    }
}
