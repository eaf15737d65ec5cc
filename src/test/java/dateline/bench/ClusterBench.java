package dateline.bench;

import dateline.bench.faults.ClusterRounds;
import dateline.bench.faults.TakenMessages;
import dateline.store.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * Two servers on one PostgreSQL of this machine: how long an edit on one takes until each serves it, beside a bare
 * notification of the database; and what is lost, doubled or refused while the servers are killed and a client sends once
 * again, to the other one, what was not answered, and what a partner with a webhook is told of it.
 *
 * <p>Arguments: the jar, how many edits (100), how many kills (20), and the seed (1).
 */
public final class ClusterBench {
    private static final int LISTEN_MILLIS = 5_000;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private ClusterBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(args[0]).toAbsolutePath();
        int edits = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        int kills = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        try (PostgresqlServer database = PostgresqlServer.start()
                .orElseThrow(() -> new IllegalStateException("This machine has no PostgreSQL (initdb, postgres)."))) {
            Path feeds = Files.createDirectories(
                            Files.createTempDirectory("cluster").resolve("feeds/inbox"))
                    .getParent();
            System.out.printf(Locale.ROOT, "%-62s %10s %10s%n", "milliseconds", "median", "99 of 100");
            say("a bare notification of the database", notifications(database, edits));
            try (var takenMessages = new TakenMessages();
                    var rounds = new ClusterRounds(
                            jar, configured(feeds, takenMessages), database.address("postgres"), seed, takenMessages)) {
                say(
                        "warming up: receipt of an edit until the other server has it",
                        rounds.edits(edits).there());
                ClusterRounds.Waits waits = rounds.edits(edits);
                say("receipt of an edit until the server that took it has it", waits.here());
                say("receipt of an edit until the other server has it", waits.there());
                System.out.printf(
                        Locale.ROOT,
                        "%-62s %10.1f%n",
                        "processor time of both servers for each edit",
                        waits.processor());
                say(rounds.kills(kills));
            }
        }
    }

    private static Path configured(Path feeds, TakenMessages takenMessages) throws IOException {
        Files.writeString(
                feeds.resolve("publication.yaml"),
                Files.readString(Path.of("feeds/publication.yaml")) + "\npush: { allow-private: ['"
                        + takenMessages.authority() + "'] }\n");
        Files.writeString(
                feeds.resolve("partners.yaml"),
                "partners: { partner: { title: Partner, profile: ninjs, feed: all, webhook: { url: 'http://"
                        + takenMessages.authority() + "/hook' } } }\n");
        return feeds;
    }

    private static void say(ClusterRounds.Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d filings of %d stories: %d errors after one retry, %d lost, %d doubled, %d gaps%n",
                outcome.kills(),
                outcome.sent(),
                outcome.stories(),
                outcome.errors(),
                outcome.filings().lost(),
                outcome.filings().doubled(),
                outcome.filings().gaps());
        System.out.printf(
                Locale.ROOT,
                "%d changes told to a partner: %d lost, %d under two names, %d once more under their name%n",
                outcome.deliveries().changes(),
                outcome.deliveries().lost(),
                outcome.deliveries().doubled(),
                outcome.deliveries().again());
    }

    private static double[] notifications(PostgresqlServer database, int times) throws SQLException {
        var waits = new double[times];
        try (Connection listener = database.connect("postgres");
                Connection sender = database.connect("postgres");
                Statement listen = listener.createStatement();
                Statement send = sender.createStatement()) {
            listen.execute("LISTEN bench");
            for (int i = 0; i < times; i++) {
                send.execute("NOTIFY bench");
                long sent = System.nanoTime();
                if (listener.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS).length == 0) {
                    throw new IllegalStateException("A notification was lost.");
                }
                waits[i] = (System.nanoTime() - sent) / NANOS_OF_A_MILLI;
            }
        }
        return waits;
    }

    private static void say(String what, double[] waits) {
        double[] sorted = waits.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-62s %10.1f %10.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100]);
    }
}
