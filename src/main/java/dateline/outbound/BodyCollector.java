package dateline.outbound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/** Takes one response as it comes in, up to its limit. */
final class BodyCollector implements Response.Listener {
    private final int most;
    private final OptionalInt firstBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<BodyCollector> done = new CompletableFuture<>();
    private final Map<String, String> headers = new HashMap<>();
    private volatile int status;

    BodyCollector(int most, OptionalInt firstBytes) {
        this.most = most;
        this.firstBytes = firstBytes;
    }

    /** Completes with this collector, or with the reason why there is no answer. */
    CompletableFuture<BodyCollector> done() {
        return done;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.toByteArray();
    }

    @Override
    public void onHeaders(Response response) {
        status = response.getStatus();
        response.getHeaders()
                .forEach(field -> headers.merge(
                        field.getName().toLowerCase(Locale.ROOT),
                        String.valueOf(field.getValue()),
                        (first, next) -> field.is("Link") ? first + ", " + next : first));
        long told = response.getHeaders().getLongField("Content-Length");
        boolean isGet = "GET".equals(response.getRequest().getMethod());
        if (isGet && firstBytes.isEmpty() && told > most) {
            abandon(response);
        }
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        int room = firstBytes.orElse(most) - body.size();
        var bytes = new byte[Math.min(room, content.remaining())];
        content.get(bytes);
        body.writeBytes(bytes);
        if (content.hasRemaining()) {
            if (firstBytes.isPresent()) {
                done.complete(this);
                abort(response, "enough");
            } else {
                abandon(response);
            }
        }
    }

    @Override
    public void onComplete(Result result) {
        if (result.isSucceeded()) {
            done.complete(this);
        } else {
            done.completeExceptionally(result.getFailure());
        }
    }

    private void abandon(Response response) {
        done.completeExceptionally(OutboundFailure.unusable("The answer is larger than " + most / 1024 + " KiB."));
        abort(response, "too large");
    }

    /** Nobody waits for the end of what is given up. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void abort(Response response, String why) {
        response.abort(new IllegalStateException(why));
    }
}
