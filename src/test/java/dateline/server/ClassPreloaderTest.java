package dateline.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dateline.monitoring.Monitoring;
import dateline.store.engine.StoreLibraries;
import org.junit.jupiter.api.Test;

/** What is loaded early can be loaded at all; a failure there is passed over in silence otherwise. */
class ClassPreloaderTest {
    @Test
    void everyLibraryIsFound() {
        assertDoesNotThrow(StoreLibraries::loadAll);
        assertDoesNotThrow(FeedServer::loadLibraries);
        assertDoesNotThrow(Monitoring::loadLibraries);
    }
}
