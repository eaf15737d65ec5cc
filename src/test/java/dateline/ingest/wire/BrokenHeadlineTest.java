package dateline.ingest.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokenHeadlineTest {
    @Test
    @DisplayName("Two lines of a headline do not run into one word")
    void linesStayApart() {
        var content = IngestHarness.clean("bakery.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <nitf><head><docdata><doc-id id-string="k3"/><date.issue norm="20261125T101500Z"/></docdata></head>
                        <body><body.head><hedline><hl1>Bakery sold,<br/>oven goes to museum</hl1></hedline></body.head>
                        <body.content><p>It was sold to a dentist from Reading.</p></body.content></body></nitf>
                        """).content();

        assertEquals("Bakery sold, oven goes to museum", content.title());
    }
}
