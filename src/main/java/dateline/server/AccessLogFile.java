package dateline.server;

import dateline.monitoring.AccessLog;
import java.util.Locale;
import org.eclipse.jetty.server.AsyncRequestLogWriter;

/**
 * The access log as a file that is appended to; no answer waits for the disk.
 *
 * @param file with {@code yyyy_mm_dd} in its name a new one each day (UTC), and old ones go
 * @param isJson an object a line
 */
public record AccessLogFile(String file, boolean isJson) {
    private static final int DAYS_KEPT = 31;
    private static final String DAY = "yyyy_mm_dd";

    AccessLog open() {
        var writer = new AsyncRequestLogWriter(file);
        writer.setAppend(true);
        writer.setTimeZone("UTC");
        if (file.toLowerCase(Locale.ROOT).contains(DAY)) {
            writer.setRetainDays(DAYS_KEPT);
        }
        return new AccessLog(writer, isJson);
    }
}
