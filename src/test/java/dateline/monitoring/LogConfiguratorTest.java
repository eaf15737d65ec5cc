package dateline.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogConfiguratorTest {
    private static final int TEXT_UP_TO_LEVEL = 25;

    @Test
    void aLineHasItsTimeItsLevelAndItsWriter() {
        String written = written(Map.of(), log -> log.info("Filed 3\nof them"));
        assertEquals("INFO  Some Filed 3 of them%n".formatted(), written.substring(TEXT_UP_TO_LEVEL));
        assertTrue(written.matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z .*"), written);
    }

    @Test
    void anObjectALineWhenAskedFor() throws Exception {
        String written = written(Map.of("DATELINE_LOG_FORMAT", "json"), log -> log.warn("Filed {}", 3));
        assertEquals(
                "Filed 3",
                new ObjectMapper().readTree(written).path("formattedMessage").asText());
        assertEquals(1, written.lines().count());
    }

    @Test
    void whatIsBelowTheLevelIsNotWritten() {
        assertEquals("", written(Map.of(), log -> log.debug("detail")));
        assertTrue(written(Map.of("DATELINE_LOG_LEVEL", "DEBUG"), log -> log.debug("detail"))
                .contains("detail"));
        assertTrue(written(Map.of("DATELINE_LOG_LEVEL", "nonsense"), log -> log.info("told"))
                .contains("told"));
    }

    private static String written(Map<String, String> environment, Consumer<Logger> work) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(bytes, true, UTF_8));
        try {
            var logging = new LoggerContext();
            logging.setMDCAdapter(new LogbackMDCAdapter());
            new LogConfigurator(environment).configureFully(logging);
            work.accept(logging.getLogger("dateline.Some"));
            logging.stop();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(UTF_8);
    }
}
