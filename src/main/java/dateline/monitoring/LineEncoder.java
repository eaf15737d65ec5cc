package dateline.monitoring;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event a line: its time, level, writer and message, and behind it what was thrown. Logback's own patterns can say the
 * same; each start would load all of them for it.
 */
final class LineEncoder extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);
    private static final int LEVEL_WIDTH = 5;
    private static final String REQUEST = "request";

    /** Made when something is thrown for the first time. */
    private @Nullable ThrowableProxyConverter traces;

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String level = event.getLevel().toString();
        String writer = event.getLoggerName();
        var line = new StringBuilder();
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ').append(level).append(" ".repeat(Math.max(1, LEVEL_WIDTH + 1 - level.length())));
        line.append(writer, writer.lastIndexOf('.') + 1, writer.length());
        Optional.ofNullable(event.getMDCPropertyMap().get(REQUEST))
                .filter(request -> !request.isEmpty())
                .ifPresent(request -> line.append(" [").append(request).append(']'));
        line.append(' ').append(inOneLine(String.valueOf(event.getFormattedMessage())));
        line.append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(traces().convert(event));
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String inOneLine(String message) {
        return message.replace('\r', ' ').replace('\n', ' ');
    }

    private synchronized ThrowableProxyConverter traces() {
        ThrowableProxyConverter present = traces;
        if (present == null) {
            present = new ThrowableProxyConverter();
            present.setContext(getContext());
            present.start();
            traces = present;
        }
        return present;
    }
}
