package dateline.feed.format;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.feed.EntryView;
import dateline.feed.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures, sound and films of an entry as Media RSS 1.5.1: each is a work of its own, so each stands alone. */
final class MediaRss {
    private MediaRss() {}

    /** Absent when the entry has none. */
    static Optional<MediaEntryModule> of(EntryView entry) {
        MediaContent[] contents = Stream.concat(
                        entry.image().stream().map(MediaRss::image),
                        entry.enclosures().stream()
                                .filter(file -> entry.image()
                                        .filter(image -> image.url().equals(file.url()))
                                        .isEmpty())
                                .map(MediaRss::file))
                .toArray(MediaContent[]::new);
        if (contents.length == 0) {
            return Optional.empty();
        }
        var module = new MediaEntryModuleImpl();
        module.setMediaContents(contents);
        return Optional.of(module);
    }

    private static MediaContent image(Image image) {
        var content = new MediaContent(new UrlReference(URI.create(image.url())));
        content.setMedium("image");
        content.setType(image.type().orElse(null));
        content.setFileSize(boxed(image.length()));
        content.setWidth(boxed(image.width()));
        content.setHeight(boxed(image.height()));
        content.setMetadata(metadata(image));
        return content;
    }

    private static Metadata metadata(Image image) {
        var metadata = new Metadata();
        metadata.setThumbnail(
                new Thumbnail[] {new Thumbnail(URI.create(image.url()), boxed(image.width()), boxed(image.height()))});
        image.alt().ifPresent(alt -> {
            metadata.setTitle(alt);
            metadata.setTitleType("plain");
        });
        image.caption().or(image::alt).ifPresent(caption -> {
            metadata.setDescription(caption);
            metadata.setDescriptionType("plain");
        });
        image.credit().ifPresent(name -> metadata.setCredits(new Credit[] {new Credit(null, null, name)}));
        return metadata;
    }

    private static MediaContent file(Enclosure file) {
        var content = new MediaContent(new UrlReference(URI.create(file.url())));
        file.type().ifPresent(type -> {
            content.setType(type);
            content.setMedium(MediaType.medium(type));
        });
        content.setFileSize(boxed(file.length()));
        return content;
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
