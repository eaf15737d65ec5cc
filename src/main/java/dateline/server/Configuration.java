package dateline.server;

import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The configuration as the server sees it: the newsroom's file, overruled by what the command line says. */
public final class Configuration {
    private final Path feeds;
    private volatile URI localAddress;
    private final @Nullable URI baseUrl;

    /** Reads this folder; {@code baseUrl} wins over what stands there. */
    public Configuration(Path feeds, URI localAddress, @Nullable URI baseUrl) {
        this.feeds = feeds;
        this.localAddress = localAddress;
        this.baseUrl = baseUrl;
    }

    /** Takes the address that was found when the server began to listen, in place of the one it was asked to listen at. */
    public void listensAt(URI actual) {
        localAddress = actual;
    }

    /** The configuration, or a {@link ConfigurationException}. */
    public Publication read() {
        return overruled(NewsroomWiring.publication(feeds, localAddress));
    }

    /** What the file says now. */
    public PublicationReader.Reading readAgain() {
        PublicationReader.Reading reading = new PublicationReader(localAddress).read(feeds);
        return new PublicationReader.Reading(reading.publication().map(this::overruled), reading.problems());
    }

    private Publication overruled(Publication publication) {
        return baseUrl == null ? publication : publication.at(withoutSlash(baseUrl));
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }
}
