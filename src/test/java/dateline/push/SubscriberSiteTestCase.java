package dateline.push;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom that tells of its changes, and a site of subscribers that it may reach. */
abstract class SubscriberSiteTestCase {
    @TempDir
    Path folder;

    CallbackSite site;
    PushHarness harness;

    @BeforeEach
    void open() {
        site = new CallbackSite();
        harness = PushHarness.allowing(folder, site);
    }

    @AfterEach
    void close() {
        harness.close();
        site.close();
    }
}
