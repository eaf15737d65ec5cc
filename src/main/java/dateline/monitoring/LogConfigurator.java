package dateline.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Writes the log to standard error, for standard output belongs to what a command answers. Two variables of the
 * environment set it: {@code DATELINE_LOG_LEVEL} (INFO) and {@code DATELINE_LOG_FORMAT} ({@code text} or {@code json},
 * an object a line).
 *
 * <p>It stands here and not in a {@code logback.xml}, so that a command loads neither an XML parser nor what
 * Logback reads such a file with before it begins.
 * A file that {@code -Dlogback.configurationFile} names is read instead, and so is a {@code logback-test.xml} on the
 * class path.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private final Map<String, String> environment;

    /** Made by Logback, through its service file. */
    public LogConfigurator() {
        this(System.getenv());
    }

    LogConfigurator(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (System.getProperty("logback.configurationFile") != null
                || LogConfigurator.class.getResource("/logback-test.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        configureFully(logging);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    void configureFully(LoggerContext logging) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(logging);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(
                started("json".equals(environment.get("DATELINE_LOG_FORMAT")) ? json() : new LineEncoder(), logging));
        appender.start();
        var root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        // What it cannot load is told where the store is opened; a command that ends first has no use for it.
        logging.getLogger("org.sqlite.SQLiteJDBCLoader").setLevel(Level.OFF);
        logging.getLogger("dateline")
                .setLevel(Level.toLevel(
                        Optional.ofNullable(environment.get("DATELINE_LOG_LEVEL"))
                                .orElse("INFO"),
                        Level.INFO));
    }

    private static Encoder<ILoggingEvent> started(Encoder<ILoggingEvent> encoder, LoggerContext logging) {
        encoder.setContext(logging);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        var encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }
}
