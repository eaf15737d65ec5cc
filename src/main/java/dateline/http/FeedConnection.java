package dateline.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which feeds are asked for and nothing else: each request is read, answered from bytes that are ready,
 * and written in the thread of the selector. With a request of another kind the connection goes over to Jetty's own HTTP,
 * with every byte that was not answered; {@link PlainFeedHandler} gives it back.
 */
final class FeedConnection extends AbstractConnection.NonBlocking
        implements Connection.UpgradeFrom, Connection.UpgradeTo {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Connector connector;
    private final FeedPolls polls;
    private final PollLimit.Peer peer;
    private final FeedPollReader reader = new FeedPollReader();
    private @Nullable RetainableByteBuffer input;

    FeedConnection(Connector connector, EndPoint endPoint, FeedPolls polls) {
        super(endPoint, connector.getExecutor());
        this.connector = connector;
        this.polls = polls;
        this.peer = PollLimit.Peer.at(endPoint.getRemoteSocketAddress());
    }

    @Override
    public void onOpen() {
        super.onOpen();
        if (input != null) {
            getExecutor().execute(this::goOn);
        } else if (connector.isShutdown()) {
            getEndPoint().shutdownOutput();
        } else {
            fillInterested();
        }
    }

    @Override
    public void onUpgradeTo(ByteBuffer rest) {
        RetainableByteBuffer buffer =
                connector.getByteBufferPool().acquire(Math.max(getInputBufferSize(), rest.remaining()), true);
        BufferUtil.append(buffer.getByteBuffer(), rest);
        input = buffer;
    }

    @Override
    public void onFillable() {
        RetainableByteBuffer buffer = connector.getByteBufferPool().acquire(getInputBufferSize(), true);
        input = buffer;
        try {
            int filled = getEndPoint().fill(buffer.getByteBuffer());
            if (filled < 0) {
                release();
                getEndPoint().shutdownOutput();
            } else {
                answerAll(buffer.getByteBuffer());
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private void goOn() {
        RetainableByteBuffer buffer = input;
        try {
            answerAll(buffer == null ? NOTHING : buffer.getByteBuffer());
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    /** As many as there are, one after the other: what a client has not taken yet is waited for. */
    private void answerAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            long begin = System.nanoTime();
            int start = bytes.position();
            FeedPoll poll = connector.isShutdown() ? null : reader.read(bytes);
            EncodedResponse answer = poll == null ? null : polls.answer(poll, peer);
            if (poll == null || answer == null) {
                bytes.position(start);
                goOver();
                return;
            }
            if (!write(poll, answer, begin)) {
                return;
            }
        }
        release();
        fillInterested();
    }

    /** Whether all of it is written already. */
    private boolean write(FeedPoll poll, EncodedResponse answer, long begin) throws IOException {
        HttpField date = connector.getServer().getDateField();
        ByteBuffer head = answer.head().bytes(date, polls.inEveryAnswer());
        ByteBuffer body = poll.request().isHead() ? NOTHING : answer.body().duplicate();
        int length = body.remaining();
        if (length > 0) {
            sendFromFile(answer, head, body);
        }
        boolean isWritten = isEmpty(head, body)
                || (length == 0 ? getEndPoint().flush(head) : getEndPoint().flush(head, body));
        if (isWritten) {
            polls.answered(poll, answer.status(), length, System.nanoTime() - begin);
        } else {
            releaseIfRead();
            getEndPoint().write(new Rest(poll, answer, body, begin), head, body);
        }
        return isWritten;
    }

    private static boolean isEmpty(ByteBuffer head, ByteBuffer body) {
        return !head.hasRemaining() && !body.hasRemaining();
    }

    /** Whether there is a file or not, and however much is sent: the rest stands in these buffers. */
    private void sendFromFile(EncodedResponse answer, ByteBuffer head, ByteBuffer body) throws IOException {
        ResponseFile file = answer.frequent().file(head);
        if (file != null && getEndPoint() instanceof SocketChannelEndPoint client) {
            int sent = (int) file.send(head, client.getChannel());
            int ofHead = Math.min(sent, head.remaining());
            head.position(head.position() + ofHead);
            body.position(body.position() + sent - ofHead);
        }
    }

    private void goOver() {
        Connection http =
                connector.getConnectionFactory(HttpVersion.HTTP_1_1.asString()).newConnection(connector, getEndPoint());
        getEndPoint().upgrade(http);
    }

    @Override
    public @Nullable ByteBuffer onUpgradeFrom() {
        RetainableByteBuffer buffer = input;
        if (buffer == null) {
            return null;
        }
        ByteBuffer rest = BufferUtil.copy(buffer.getByteBuffer());
        release();
        return rest;
    }

    /** A client may take its time; what it waits with is not kept from others. */
    private void releaseIfRead() {
        if (input != null && !input.hasRemaining()) {
            release();
        }
    }

    private void release() {
        RetainableByteBuffer buffer = input;
        input = null;
        if (buffer != null) {
            buffer.release();
        }
    }

    private void fail(Throwable failure) {
        release();
        getEndPoint().close(failure);
    }

    /** What did not fit into the connection at once. */
    private final class Rest implements Callback {
        private final FeedPoll poll;
        private final EncodedResponse answer;
        private final ByteBuffer body;
        private final long begin;

        Rest(FeedPoll poll, EncodedResponse answer, ByteBuffer body, long begin) {
            this.poll = poll;
            this.answer = answer;
            this.body = body;
            this.begin = begin;
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
            tell();
            goOn();
        }

        @Override
        public void failed(Throwable failure) {
            tell();
            fail(failure);
        }

        private void tell() {
            long length = poll.request().isHead() ? 0 : answer.body().remaining();
            polls.answered(poll, answer.status(), length - body.remaining(), System.nanoTime() - begin);
        }
    }
}
