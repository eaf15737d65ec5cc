package dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of this machine's own programs, in a folder that goes with it. It listens to this machine alone, and ends with
 * this process, however that ends.
 */
public final class PostgresqlServer implements AutoCloseable {
    /** Whom it does not let in without the password {@link #PASSWORD}; anybody else comes in without one. */
    public static final String CLERK = "clerk";

    public static final String PASSWORD = "s@lt/&:w?ter";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;
    private Optional<Process> process = Optional.empty();

    private PostgresqlServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Where its programs are, if this machine has them: in the path, or where Debian puts them. */
    private static Optional<Path> programs() {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(place));
        }
        places.addAll(versions(Path.of("/usr/lib/postgresql")));
        return places.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .findFirst();
    }

    private static List<Path> versions(Path folder) {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Starts one; nothing where this machine has none. */
    public static Optional<PostgresqlServer> start() {
        return programs().map(bin -> {
            try {
                Path folder = Files.createTempDirectory("dateline-postgresql").toRealPath();
                var server = new PostgresqlServer(bin, folder, freePort());
                server.make();
                server.run();
                server.makeClerk();
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("PostgreSQL does not start.", e);
            }
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses root, which most machines that build are; the package has made a user for it. */
    private List<String> asItsUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var lower = new ArrayList<>(List.of("runuser", "-u", SUPERUSER, "--"));
        lower.addAll(command);
        return lower;
    }

    private void make() throws IOException {
        if ("root".equals(System.getProperty("user.name"))) {
            UserPrincipal owner =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SUPERUSER);
            Files.setOwner(folder, owner);
        }
        // An order of texts that is not that of their bytes, as most databases have one.
        if (!initialised("--locale-provider=icu", "--icu-locale=en") && !initialised()) {
            throw new IllegalStateException("initdb fails.");
        }
        Path rules = data().resolve("pg_hba.conf");
        Files.writeString(rules, "host all " + CLERK + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
    }

    private boolean initialised(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                programs.resolve("initdb").toString(), "-D", data().toString(), "-N", "-A", "trust", "-U", SUPERUSER));
        command.addAll(List.of("-E", "UTF8", "--locale=C"));
        command.addAll(List.of(options));
        Process made = new ProcessBuilder(asItsUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return ended(made) == 0;
    }

    private static int ended(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Starts it again after it was stopped or killed. */
    public void run() throws IOException {
        // The end of standard input is the end of whoever started this.
        String script = """
                "$1" -D "$2" -p "$3" -k "$2" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
                    -c max_connections=200 -c shared_buffers=32MB >"$2/log" 2>&1 &
                server=$!
                while read -r line; do :; done
                kill -INT $server
                wait $server
                """;
        process = Optional.of(new ProcessBuilder(asItsUser(List.of(
                        "sh",
                        "-c",
                        script,
                        "postgresql",
                        programs.resolve("postgres").toString(),
                        data().toString(),
                        Integer.toString(port))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        awaitAnswer();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not answer.");
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void makeClerk() throws SQLException {
        execute("CREATE ROLE " + CLERK + " LOGIN PASSWORD '" + PASSWORD + "'");
    }

    /** Kills all of it at once, as a machine does that loses its power. */
    public void crash() throws IOException {
        List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"), StandardCharsets.UTF_8);
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        letGo();
    }

    private void letGo() {
        process.ifPresent(shell -> {
            try {
                shell.getOutputStream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (ended(shell) < 0) {
                throw new IllegalStateException("PostgreSQL does not end.");
            }
        });
        process = Optional.empty();
    }

    /** Its superuser's connection to one of its databases. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, "");
    }

    /** Does this as its superuser. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The address of one of its databases, as a user gives it. */
    public String address(String database) {
        return "jdbc:postgresql://" + SUPERUSER + "@127.0.0.1:" + port + "/" + database;
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        letGo();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
