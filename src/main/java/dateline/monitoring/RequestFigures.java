package dateline.monitoring;

import dateline.http.FeedPoll;
import dateline.http.Metric;
import dateline.http.ReaderFigures;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * What every request is counted by, from the first one on. Feeds are given out before there are meters, which take long to
 * load: what was answered until then is counted when they are there.
 */
public final class RequestFigures {
    private final ReportedSubscribers reportedSubscribers = new ReportedSubscribers();
    private final ReaderTraffic readerTraffic;
    private final Queue<Answered> early = new ConcurrentLinkedQueue<>();
    private volatile @Nullable MeteredRequests meteredRequests;

    private record Answered(RequestKind kind, int status, long bytes, long nanos) {}

    /** Nothing is counted yet. */
    public RequestFigures(InstantSource clock) {
        this.readerTraffic = new ReaderTraffic(clock);
    }

    /** Is told of every request. */
    public RequestLog requests() {
        return new RequestLog.Collection(this::meter, reportedSubscribers, readerTraffic);
    }

    /** Is told of every request that no handler has seen. */
    public FeedPoll.Log polls() {
        return (poll, status, bytes, nanos) -> {
            meter(new Answered(RequestKind.of(poll.path(), null), status, bytes, nanos));
            reportedSubscribers.count(poll.path(), status, poll.agent());
            readerTraffic.count(poll.path(), status, poll.isConditional(), poll.agent());
        };
    }

    private void meter(Request request, Response response) {
        meter(new Answered(
                RequestKind.of(request.getHttpURI()),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                System.nanoTime() - request.getBeginNanoTime()));
    }

    private void meter(Answered answered) {
        MeteredRequests present = meteredRequests;
        if (present != null) {
            count(answered, present);
            return;
        }
        early.add(answered);
        MeteredRequests arrived = meteredRequests;
        if (arrived != null) {
            countEarly(arrived);
        }
    }

    /** Meters every request from now on, and those that were answered before. */
    void begin(MeteredRequests meters) {
        meteredRequests = meters;
        countEarly(meters);
    }

    private void countEarly(MeteredRequests meters) {
        for (Answered answered = early.poll(); answered != null; answered = early.poll()) {
            count(answered, meters);
        }
    }

    private static void count(Answered answered, MeteredRequests meters) {
        meters.count(answered.kind(), answered.status(), answered.bytes(), answered.nanos());
    }

    /** How feeds are asked for, and by whom. */
    ReaderFigures readers() {
        return readerTraffic.figures(reportedSubscribers.byReader());
    }

    List<Metric> metrics() {
        return reportedSubscribers.metrics();
    }
}
