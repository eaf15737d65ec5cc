package dateline.ingest.text.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<a>x</a> => <a>x</a>",
                "<?xml version='1.1'?><a/> => <a/>",
                "<a><!-- <b> & --><?php x ?>c</a> => <a>c</a>",
                "<a>R&D &amp; &nbsp;&#65;&#x41;</a> => <a>R&amp;D &amp; \u00A0&#65;&#65;</a>",
                "<a>&LT;b></a> => <a>&lt;b></a>",
                "<a>&#0;&#xFFFF;&#xD800;x</a> => <a>x</a>",
                "<a b='>&x' c=\">\"/> => <a b='>&amp;x' c=\">\"/>",
                "<a><![CDATA[<!-- & ]] > &#0; ]]></a> => <a><![CDATA[<!-- & ]] > &#0; ]]></a>",
                "<!DOCTYPE nitf PUBLIC \"-//[\" 'x>y'><a/> => <a/>",
                "<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'[ ]><a/> => <a/>",
                "<!DOCTYPE nitf SYSTEM 'n.dtd' [<!-- <!ENTITY x 'y'> ]> ' --> <?x ]> ?> ] ><a/> => <a/>"
            })
    void whatAParserMustNotSeeIsTakenOut(String in, String out) throws IOException {
        assertEquals(out, sieved(in));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_100, 8_180, 8_191, 8_192, 8_250, 8_256, 16_380})
    void whatLiesAcrossTheEndOfABufferIsWhole(int before) throws IOException {
        String filling = "x".repeat(before);
        String rest = "<![CDATA[a]]><!--c-->&amp;&eacute;\uD83D\uDEA2<b c='d'/>";

        String out = sieved("<a>" + filling + rest + "</a>");

        assertEquals("<a>" + filling + "<![CDATA[a]]>&amp;é\uD83D\uDEA2<b c='d'/></a>", out);
    }

    @Test
    void aSectionThatIsTooLongIsCutAndTold() throws IOException {
        var sieve = new XmlFilter(new StringReader("<a><![CDATA[" + "x".repeat(XmlFilter.CDATA + 50_000) + "]]></a>"));

        String out = drained(sieve);

        assertTrue(out.length() < XmlFilter.CDATA + 20_000 && out.endsWith("]]></a>"));
        assertEquals(1, sieve.repairs().size());
    }

    @Test
    @DisplayName("SEC-01: a document type that declares something is refused, also after a long comment")
    void aDeclarationIsRefusedWhereverItStands() {
        String text = "<!--" + "c".repeat(9_000) + "--><!DOCTYPE a [<!ENTITY x 'y'>]><a/>";

        assertThrows(XmlFault.class, () -> sieved(text));
    }

    @ParameterizedTest
    @DisplayName("SEC-01: whatever a document type declares, it is refused")
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
                "<!DOCTYPE a SYSTEM 'a.dtd' [ <!-- - --><!ENTITY % x SYSTEM 'file:///etc/passwd'> ]><a/>",
                "<!DOCTYPE a [ %x; ]><a/>",
                "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>",
                "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>",
                "<!DOCTYPE a [<!-->--><!ENTITY x 'y'>]><a/>",
                "<!DOCTYPE a [<![INCLUDE[ ]]>]><a/>",
                "<!DOCTYPE a [ \"]>\" <!ENTITY x 'y'>]><a/>",
                "<!DOCTYPE a [",
                "<!DOCTYPE a [<!--",
                "<!DOCTYPE a 'x"
            })
    void aDocumentTypeThatDeclaresIsRefused(String text) {
        assertThrows(XmlFault.class, () -> sieved(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "ISO-8859-15"})
    void theEncodingIsTold(String charset) throws IOException {
        byte[] bytes =
                ("<?xml version='1.0' encoding='" + charset + "'?><a>Luleå</a>").getBytes(Charset.forName(charset));

        assertEquals("Luleå", XmlTree.of(new ByteArrayInputStream(bytes)).root().text());
    }

    @Test
    void aDeclaredEncodingThatTheBytesContradictIsNotBelieved() throws IOException {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-16'?><a>Luleå</a>".getBytes(StandardCharsets.UTF_8);

        assertEquals("Luleå", XmlTree.of(new ByteArrayInputStream(bytes)).root().text());
    }

    private static String sieved(String text) throws IOException {
        return drained(new XmlFilter(new StringReader(text)));
    }

    private static String drained(XmlFilter sieve) throws IOException {
        var out = new StringWriter();
        sieve.transferTo(out);
        return out.toString();
    }
}
