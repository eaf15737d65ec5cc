package dateline.publication.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.publication.ConfigurationFolder;
import dateline.publication.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no YAML, or no file at all. */
class YamlFileTest {
    @TempDir
    Path temporary;

    ConfigurationFolder folder;

    @BeforeEach
    void open() {
        folder = new ConfigurationFolder(temporary);
    }

    @Test
    void aMissingFileIsNamed() {
        Problem problem = ConfigurationFolder.onlyProblem(folder.read());

        assertEquals(folder.file(), problem.file());
        assertTold(problem, "0 there is no such file. Write one, or name another folder with --feeds.");
    }

    @Test
    void aFileWithTheOtherExtensionIsFound() throws IOException {
        Path misnamed = Files.writeString(temporary.resolve("publication.yml"), ConfigurationFolder.SOUND);

        Problem problem = ConfigurationFolder.onlyProblem(folder.read());

        assertTold(problem, "0 there is no such file. Rename " + misnamed + " to " + folder.file() + ".");
    }

    @Test
    void aMissingFolderIsNamed() {
        var nowhere = new ConfigurationFolder(temporary.resolve("nowhere"));

        Problem problem = ConfigurationFolder.onlyProblem(nowhere.read());

        assertTold(
                problem, "0 there is no folder " + nowhere.folder() + ". Make it, or name another one with --feeds.");
    }

    @Test
    void aFolderInTheFilesPlaceIsNoFile() throws IOException {
        Files.createDirectory(folder.file());

        Problem problem = ConfigurationFolder.onlyProblem(folder.read());

        assertTold(
                problem, "0 this is a folder, not a file. Rename it, and write the settings into a file of this name.");
    }

    @Test
    @DisplayName("A device in the file's place is told, and not read until it ends")
    void aDeviceInTheFilesPlaceIsNoFile() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        Files.createSymbolicLink(folder.file(), device);

        Problem problem = ConfigurationFolder.onlyProblem(folder.read());

        assertTold(problem, "0 this is a pipe or a device, not a file. Write the settings into a file of this name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n"})
    void anEmptyFileIsAProblem(String yaml) {
        Problem problem = ConfigurationFolder.onlyProblem(folder.read(yaml));

        assertTold(problem, "0 the file is empty. Write title, description, site, authority, language and sections.");
    }

    @Test
    void aFileInAnotherEncodingIsToldWithTheLine() {
        byte[] latin = "title: Gazette\nrights: © us\n".getBytes(StandardCharsets.ISO_8859_1);

        Problem problem = ConfigurationFolder.onlyProblem(folder.read(latin));

        assertTold(problem, "2 the file is not in UTF-8. Save it again with the encoding UTF-8.");
    }

    @Test
    void aControlCharacterIsToldWithTheLine() {
        Problem problem = folder.problemOf("rights: us\u0007\n");

        assertTold(
                problem, "7 here stands an invisible control character (U+0007). Delete it, or write the line anew.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feeds:\\n\\tcoast: x | 8 here stands a tab. Indent with spaces: YAML knows no tabs.",
                "rights: The Gazette: ours | 7 here is a colon too many, or the line is indented too far, or the line above lacks its colon. Put a text that has a colon in it between quotes, and indent keys that belong together alike.",
                "rights: \"ours\\nfeeds: x | 7 a quote is opened here and never closed. Write the closing quote.",
                "rights: 'It's ours' | 7 this line does not go on where the lines before it stopped. Indent keys that belong together alike, and put a text that has quotes in it between other quotes.",
                "feeds: { coast: { title: C }\\n | 7 a bracket or brace is opened here and not closed, or a comma is missing in it. Write the closing ] or }, and a comma between what stands in them.",
                "rights | 7 this line has no colon, or the line before is not finished. Write a key, a colon, a space, and the value.",
                "rights: & us | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "rights: !us, we | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "rights: > us | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "rights: %us | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "feeds: { coast: { title: , any: ] } } | 7 here stands a comma, colon or bracket where a value is expected. Write the value, or take the sign away.",
                "rights: - us | 7 here begins a list where none can be. Write a list on lines of its own below its key, each with a hyphen, or between [ and ].",
                "feeds: [ | 8 the file ends before every bracket and brace is closed. Write the closing ] or } where it belongs.",
                "rights: @us | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "rights: *us | 7 a text begins with a sign that means something in YAML. Put the text between quotes.",
                "rights: \"a\\qb\" | 7 after a backslash (\\) stands a letter that means nothing there. Put the text between single quotes, or write two backslashes.",
                "---\\ntitle: Another | 7 after a line of three hyphens (---) a second document begins. Take that line away: one file is one document."
            })
    void whatIsNoYamlIsToldInPlainWords(String added, String told) {
        Problem problem = folder.problemOf(added.replace("\\n", "\n").replace("\\t", "\t") + "\n");

        assertTold(problem, told);
    }

    @Test
    void aListOrATextIsNoConfiguration() {
        Problem list = ConfigurationFolder.onlyProblem(folder.read("- news\n- world\n"));
        Problem text = ConfigurationFolder.onlyProblem(folder.read("Dear Sir\n"));

        String advice = " Write a key, a colon and a value on each line, such as title: The Harbour Gazette";
        assertTold(list, "1 a key with its value is expected here, not a list." + advice);
        assertTold(text, "1 a key with its value is expected here, not the text “Dear Sir”." + advice);
    }

    @Test
    void deepNestingIsRefusedBeforeItExhaustsTheStack() {
        Problem problem = folder.problemOf("feeds: " + "[".repeat(100_000) + "\n");

        assertTold(problem, "7 this is nested more than 20 deep. Take the brackets away.");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        var yaml = new StringBuilder("rights: &a0 [x]\nfeeds:\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("  f%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        Problem problem = folder.problemOf(yaml.toString());

        assertEquals("there are too many aliases (*name).", problem.problem());
    }

    @Test
    void aHugeFileIsRefused() {
        Problem problem = folder.problemOf("#".repeat(1_000_000) + "\n");

        assertTold(problem, "0 the file is larger than 1 MB. Look whether this is the right file.");
    }

    private static void assertTold(Problem problem, String told) {
        assertEquals(told, problem.line() + " " + problem.what() + " " + problem.advice());
    }
}
