package dateline.partner;

import java.util.List;
import java.util.Set;

/** A dialect of RSS 2.0 that does without further keys, and wishes for nothing. */
abstract class RssProfile implements Profile {
    @Override
    public final String extension() {
        return Rss.EXTENSION;
    }

    @Override
    public final String contentType() {
        return Rss.CONTENT_TYPE;
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public List<Requirement> wishes() {
        return List.of();
    }
}
