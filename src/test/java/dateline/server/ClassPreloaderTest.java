package dateline.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dateline.feed.publish.Publisher;
import dateline.monitoring.Monitoring;
import dateline.publication.Publication;
import dateline.store.engine.StoreLibraries;
import org.junit.jupiter.api.Test;

/** What is loaded early can be loaded at all; a failure there is passed over in silence otherwise. */
class ClassPreloaderTest {
    @Test
    void everyLibraryIsFound() {
        assertDoesNotThrow(StoreLibraries::loadAll);
        assertDoesNotThrow(ClassPreloader::beginLog);
        assertDoesNotThrow(HttpListener::loadLibraries);
        assertDoesNotThrow(
                () -> Publisher.loadLibraries(Publication.named("The Gazette", NewsroomWiring.DEFAULT_BASE_URL)
                        .build()));
        assertDoesNotThrow(FeedServer::loadLibraries);
        assertDoesNotThrow(Monitoring::loadLibraries);
    }
}
