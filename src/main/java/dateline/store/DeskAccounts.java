package dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may sign in at the desk, and who is signed in. No secret is kept, only hashes of them. Each call is a
 * transaction of its own, durable when it returns. Safe for use by many threads.
 *
 * <p>An interface, for the desk knows no SQL.
 */
public interface DeskAccounts {
    /** By name. */
    List<DeskUser> users();

    /** The editor of this name. */
    Optional<DeskUser> user(String name);

    /** Gives false, and does nothing, when there is one of this name. */
    boolean add(DeskUser user);

    /** Takes the editor away, and ends every session. Gives false when there is none of this name. */
    boolean remove(String name);

    /** Gives the editor another password, and ends every session. Gives false when there is none of this name. */
    boolean changePassword(String name, String passwordHash);

    /** Signs in; sessions that began before {@code end} are forgotten. */
    void begin(DeskSession session, Instant end);

    /** The session whose secret has this hash, of an editor who is still there. */
    Optional<DeskSession> session(String hash);

    /** Remembers that the session was used. */
    void use(String hash, Instant at);

    /** Signs out. */
    void end(String hash);

    /** Signs the editor out everywhere. Gives how many sessions ended. */
    int endAll(String user);

    /**
     * Remembers that this editor has signed in with a browser that has this cookie; forgets those not seen since
     * {@code end}.
     */
    void keepBrowser(String hash, String user, Instant at, Instant end);

    /** Whether this editor has signed in with this browser. */
    boolean knowsBrowser(String hash, String user);
}
