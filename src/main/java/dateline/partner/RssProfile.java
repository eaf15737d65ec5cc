package dateline.partner;

import java.util.List;
import java.util.Set;

/** A dialect of RSS 2.0 that does without further keys, and wishes for nothing. */
abstract class RssProfile implements Profile {
    private final String name;
    private final AllowedHtml html;

    RssProfile(String name, AllowedHtml html) {
        this.name = name;
        this.html = html;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final AllowedHtml html() {
        return html;
    }

    @Override
    public final String extension() {
        return RssElements.EXTENSION;
    }

    @Override
    public final String contentType() {
        return RssElements.CONTENT_TYPE;
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
