package dateline.http;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.Connector;

/**
 * Stands before Jetty's own HTTP and takes plain requests for feeds from it: to build a request, to find its handlers and
 * to write its fields one by one takes twice the time of reading it and sending the answer.
 */
public final class FeedConnectionFactory extends AbstractConnectionFactory {
    private final FeedPolls polls;

    /**
     * @param plainFeeds gives the answers
     * @param pollLimit lets through what is not too much
     * @param licence what is said in every answer
     * @param isServing nothing is answered before
     * @param log is told of every answer
     */
    public FeedConnectionFactory(
            PlainFeedHandler plainFeeds,
            PollLimit pollLimit,
            LicenceHeaders licence,
            BooleanSupplier isServing,
            FeedPoll.Log log) {
        super(PlainFeedHandler.CONNECTIONS);
        this.polls = new FeedPolls(plainFeeds, pollLimit, licence, isServing, log);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new FeedConnection(connector, endPoint, polls), connector, endPoint);
    }
}
