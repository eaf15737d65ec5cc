package dateline.partner;

import dateline.article.Article;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.article.SyndicationMark;
import dateline.feed.ImageKey;
import dateline.publication.SyndicationTerms.Pictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a story each picture that a partner may not have, wherever it stands and in whatever size, and puts its credit
 * and a link to the story there, so that the text flows on (MEDIA-16, RIGHTS-16).
 */
final class PictureRights {
    private static final String MARKED = "[" + SyndicationMark.ATTRIBUTE + "]";
    private static final String RECORDINGS = "video, audio";

    private final Pictures allowed;
    private final OwnPictures ownPictures;
    private final SourceLink sourceLink;

    /** @param allowed which pictures the terms let through */
    PictureRights(Pictures allowed, OwnPictures ownPictures, SourceLink sourceLink) {
        this.allowed = allowed;
        this.ownPictures = ownPictures;
        this.sourceLink = sourceLink;
    }

    /** The story as the partner may have it; the very same where it may have all of it. */
    Article permitted(Article article) {
        Content content = article.content();
        Document body = BodyTree.parse(content.body().html());
        Map<String, PictureClaim> claims = claims(content, body, article);
        Set<String> barred = new LinkedHashSet<>();
        claims.forEach((key, claim) -> {
            if (!claim.mayPass(allowed)) {
                barred.add(key);
            }
        });
        if (barred.isEmpty() && body.select(MARKED).isEmpty()) {
            return article;
        }
        Optional<String> unseenLead = content.image()
                .map(image -> ImageKey.of(image.url()))
                .filter(barred::contains)
                .filter(key -> !isShown(key, body));
        List<String> captions = replace(body, barred, claims, article);
        unseenLead
                .filter(key -> body.body().hasText())
                .map(key -> notice(Optional.ofNullable(claims.get(key)), article))
                .ifPresent(line -> body.body().prepend("<p>" + line + "</p>\n"));
        body.select(MARKED).forEach(element -> element.removeAttr(SyndicationMark.ATTRIBUTE));
        return article.showing(content.toBuilder()
                .image(content.image().filter(image -> !barred.contains(ImageKey.of(image.url()))))
                .body(new Body(
                        BodyTree.html(body),
                        BodyTree.without(captions, content.body().text())))
                .enclosures(content.enclosures().stream()
                        .filter(file -> !barred.contains(ImageKey.of(file.url())))
                        .toList())
                .related(content.related().stream()
                        .filter(link -> link.url()
                                .map(ImageKey::of)
                                .filter(barred::contains)
                                .isEmpty())
                        .toList())
                .build());
    }

    /** A lead picture that the text does not show would stand in front of it. */
    private static boolean isShown(String key, Document body) {
        return Stream.concat(
                        body.select("img[src]").eachAttr("src").stream(),
                        body.select("video[poster]").eachAttr("poster").stream())
                .map(ImageKey::of)
                .anyMatch(key::equals);
    }

    /** What is known of the right to each picture and recording, by its key. */
    private Map<String, PictureClaim> claims(Content content, Document body, Article article) {
        var claims = new HashMap<String, PictureClaim>();
        content.image()
                .filter(Image::isAddressed)
                .ifPresent(image -> claims.merge(
                        ImageKey.of(image.url()),
                        new PictureClaim(
                                image.syndicate(),
                                image.credit(),
                                ownPictures.owns(image.url(), image.credit(), article)),
                        PictureClaim::and));
        for (Element img : body.select("img[src]")) {
            Optional<String> credit = BodyTree.credit(img);
            claims.merge(
                    ImageKey.of(img.attr("src")),
                    new PictureClaim(mark(img), credit, ownPictures.owns(img.attr("src"), credit, article)),
                    PictureClaim::and);
        }
        for (Element film : body.select("video[poster]")) {
            claims.merge(
                    ImageKey.of(film.attr("poster")),
                    new PictureClaim(
                            mark(film),
                            Optional.empty(),
                            ownPictures.owns(film.attr("poster"), Optional.empty(), article)),
                    PictureClaim::and);
        }
        for (Element recording : body.select(RECORDINGS)) {
            addresses(recording)
                    .forEach(address -> claims.merge(
                            ImageKey.of(address), PictureClaim.ofRecording(mark(recording)), PictureClaim::and));
        }
        content.enclosures().stream()
                .filter(OwnPictures::isPicture)
                .map(Enclosure::url)
                .filter(url -> !claims.containsKey(ImageKey.of(url)))
                .forEach(url -> claims.put(
                        ImageKey.of(url),
                        new PictureClaim(
                                Optional.empty(), Optional.empty(), ownPictures.owns(url, Optional.empty(), article))));
        return claims;
    }

    private static Optional<Boolean> mark(Element element) {
        return Optional.of(element.attr(SyndicationMark.ATTRIBUTE))
                .filter(SyndicationMark.VALUES::contains)
                .map(value -> !value.equals(SyndicationMark.NO));
    }

    private static List<String> addresses(Element recording) {
        var addresses = new ArrayList<String>();
        if (recording.hasAttr("src")) {
            addresses.add(recording.attr("src"));
        }
        recording.select("source[src]").forEach(source -> addresses.add(source.attr("src")));
        return addresses;
    }

    /** Gives the captions that have gone. */
    private List<String> replace(Document body, Set<String> barred, Map<String, PictureClaim> claims, Article article) {
        body.select("a[href]").stream()
                .filter(link -> barred.contains(ImageKey.of(link.attr("href"))))
                .forEach(Element::unwrap);
        body.select("video[poster]").stream()
                .filter(film -> barred.contains(ImageKey.of(film.attr("poster"))))
                .forEach(film -> film.removeAttr("poster"));
        var captions = new ArrayList<String>();
        for (Element element : body.select("img[src], " + RECORDINGS)) {
            List<String> sources =
                    element.normalName().equals("img") ? List.of(element.attr("src")) : addresses(element);
            sources.stream()
                    .map(ImageKey::of)
                    .filter(barred::contains)
                    .findFirst()
                    .ifPresent(key -> captions.addAll(
                            BodyTree.replace(element, notice(Optional.ofNullable(claims.get(key)), article))));
        }
        return captions;
    }

    private String notice(Optional<PictureClaim> claim, Article article) {
        return sourceLink.creditLine(claim.flatMap(PictureClaim::credit), article);
    }
}
