package dateline.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;

class LogConfiguratorTest {
    private static final int TEXT_UP_TO_LEVEL = 25;

    @Test
    void aLineHasItsTimeItsLevelAndItsWriter() {
        String written = written(Map.of(), log -> log.info("Filed 3\nof them"));
        assertEquals("INFO  Some Filed 3 of them%n".formatted(), written.substring(TEXT_UP_TO_LEVEL));
        assertTrue(written.matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z .*"), written);
    }

    @Test
    void everyLevelTakesTheSameRoom() {
        String written = written(Map.of("DATELINE_LOG_LEVEL", "TRACE"), log -> {
            log.error("one");
            log.warn("two");
            log.trace("three");
        });
        assertEquals(
                "ERROR Some one%nWARN  Some two%nTRACE Some three%n".formatted(),
                written.lines()
                        .map(line -> line.substring(TEXT_UP_TO_LEVEL) + System.lineSeparator())
                        .collect(Collectors.joining()));
    }

    @Test
    void theRequestStandsBehindTheWriter() {
        String written = written(Map.of(), log -> {
            MDC.put("request", "r1");
            log.info("Filed");
            MDC.put("request", "");
            log.info("Filed");
            MDC.remove("request");
        });
        assertEquals(
                "INFO  Some [r1] Filed%nINFO  Some Filed%n".formatted(),
                written.lines()
                        .map(line -> line.substring(TEXT_UP_TO_LEVEL) + System.lineSeparator())
                        .collect(Collectors.joining()));
    }

    @Test
    void whatWasThrownFollowsInLinesOfItsOwn() {
        var failure = new IllegalStateException("no room", new IOException("disk"));
        List<String> lines = written(Map.of(), log -> log.error("Not kept\r\n", failure))
                .lines()
                .toList();
        assertEquals("ERROR Some Not kept  ", lines.get(0).substring(TEXT_UP_TO_LEVEL));
        assertEquals("java.lang.IllegalStateException: no room", lines.get(1));
        assertTrue(lines.get(2).startsWith("\tat "), lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.equals("Caused by: java.io.IOException: disk")));
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
    void aDriverThatIsLoadedWhileACommandEndsSaysNothing() {
        var logging = new LoggerContext();
        new LogConfigurator(Map.of()).configureFully(logging);

        assertFalse(logging.getLogger("org.sqlite.SQLiteJDBCLoader").isErrorEnabled());
        assertTrue(logging.getLogger("org.sqlite.JDBC").isErrorEnabled());
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
            logging.setMDCAdapter((LogbackMDCAdapter) MDC.getMDCAdapter());
            new LogConfigurator(environment).configureFully(logging);
            work.accept(logging.getLogger("dateline.Some"));
            logging.stop();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(UTF_8);
    }
}
