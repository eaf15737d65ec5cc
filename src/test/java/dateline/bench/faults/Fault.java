package dateline.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What goes wrong in a round; each ends before the next round begins. */
public enum Fault {
    KILL {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            scene.server().kill();
            scene.server().start();
        }
    },
    STOP {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            scene.server().signal("STOP");
            Thread.sleep(scene.pauseMillis());
            scene.server().signal("CONT");
        }
    },
    FULL_DISK {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            scene.disk().fill();
            Thread.sleep(SHORT_MILLIS);
            scene.disk().empty();
        }
    },
    READ_ONLY_DISK {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            scene.server().kill();
            scene.disk().readOnly();
            scene.server().start();
            Thread.sleep(SHORT_MILLIS);
            scene.server().kill();
            scene.disk().writable();
            scene.server().start();
        }
    },
    HELD_LOCK {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            Path store = scene.disk().folder().resolve("data/dateline.db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 20000");
                statement.execute("BEGIN IMMEDIATE");
                Thread.sleep(LOCK_MILLIS);
                statement.execute("ROLLBACK");
            } catch (SQLException e) {
                throw new IOException("the store could not be locked", e);
            }
        }
    },
    CUT_NETWORK {
        @Override
        void strike(Scene scene) throws IOException, InterruptedException {
            scene.site().cut(true);
            for (int i = 0; i < 40; i++) {
                scene.senders().hangUp(new Story(-1, "cut", i));
                Thread.sleep(50);
            }
            scene.site().cut(false);
        }
    };

    private static final long SHORT_MILLIS = 4_000;

    /** Longer than the program waits for its store. */
    private static final long LOCK_MILLIS = 35_000;

    /** What there is to strike at. */
    record Scene(ServerProcess server, SmallDisk disk, WireSite site, Senders senders, long pauseMillis) {}

    abstract void strike(Scene scene) throws IOException, InterruptedException;

    /** Whether it needs a disk of its own. */
    boolean needsDisk() {
        return this == FULL_DISK || this == READ_ONLY_DISK;
    }
}
