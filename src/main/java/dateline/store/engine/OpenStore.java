package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretSealer;
import dateline.store.sql.StoreIdentity;
import dateline.store.sql.StoredSecrets;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that is in use, until this is closed. */
record OpenStore(
        StoreEngine engine,
        StoreConnections connections,
        ChangeSignal changeSignal,
        AutoCloseable use,
        StoreIdentity identity,
        SecretSealer secretSealer)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    /** Makes the store where it is missing, brings it up to date, and seals what stands in it as it is. */
    static OpenStore of(StoreEngine engine, SealingKeys sealingKeys, String authority, int foundingYear) {
        try {
            AutoCloseable use = engine.use();
            try {
                engine.bringUpToDate();
                return opened(engine, use, new SecretSealer(sealingKeys), authority, foundingYear);
            } catch (SQLException | IOException | RuntimeException e) {
                end(use);
                throw e;
            }
        } catch (SQLException e) {
            throw engine.failures().from(e);
        } catch (IOException e) {
            throw engine.failures().ofLock(e);
        }
    }

    private static OpenStore opened(
            StoreEngine engine, AutoCloseable use, SecretSealer secretSealer, String authority, int foundingYear)
            throws SQLException, IOException {
        var connections = new StoreConnections(engine);
        try {
            connections.readPlainly(UnfinishedCopyMark::source).ifPresent(source -> {
                throw engine.failures().halfCopied(source);
            });
            StoreIdentity identity = connections
                    .readPlainly(StoreIdentity::settled)
                    .orElseGet(
                            () -> connections.write(handle -> StoreIdentity.settle(handle, authority, foundingYear)));
            if (connections.readPlainly(StoredSecrets::arePlain) || isAnyFormer(connections, secretSealer)) {
                seal(connections, secretSealer);
            }
            return new OpenStore(engine, connections, engine.changeSignal(), use, identity, secretSealer);
        } catch (SQLException | RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Whether a secret is sealed under a key that seals no more; where keys cannot be read, who needs one is told so. */
    private static boolean isAnyFormer(StoreConnections connections, SecretSealer secretSealer) {
        Set<String> used = connections.readPlainly(StoredSecrets::keys);
        try {
            return used.stream().anyMatch(secretSealer::isFormer);
        } catch (StoreUnavailableException e) {
            LOG.debug("Whether secrets are sealed under a former key is not known", e);
            return false;
        }
    }

    private static void seal(StoreConnections connections, SecretSealer secretSealer) {
        Boolean sealed = connections.write(handle -> {
            StoredSecrets.seal(handle, secretSealer);
            return true;
        });
        assert sealed;
    }

    private static void end(AutoCloseable use) throws IOException {
        try {
            use.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The use of a store has ended in a way of its own.", e);
        }
    }

    /** @throws StoreUnavailableException when that was not possible */
    @Override
    public void close() {
        try {
            changeSignal.close();
            connections.close();
            end(use);
        } catch (SQLException e) {
            throw engine.failures().from(e);
        } catch (IOException e) {
            throw engine.failures().ofLock(e);
        }
    }
}
