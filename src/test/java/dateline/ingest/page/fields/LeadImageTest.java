package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.page.GazettePage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadImageTest {
    private static final String SHOWN =
            "<meta property=\"og:image\" content=\"/pictures/ferry-1200.jpg\"><meta property=\"og:image:width\" content=\"1200\">";

    @Test
    void thePictureThatThePageIsSharedWithIsTheLeadImage() {
        Picture image = new GazettePage().head(SHOWN).read().image().orElseThrow();

        assertEquals(Optional.of("https://www.harbour-gazette.example/pictures/ferry-1200.jpg"), image.url());
        assertEquals(Optional.of("1200"), image.width());
    }

    @Test
    void captionAndCreditUnderItAreToldApart() {
        Picture image = new GazettePage()
                .head(SHOWN)
                .above(
                        "<figure><img src=\"/pictures/ferry-1200.jpg\" alt=\"A ferry\"><figcaption>The ferry off Little Holm. <span class=\"credit\">Photo: Ida Falk</span></figcaption></figure>")
                .read()
                .image()
                .orElseThrow();

        assertEquals(Optional.of("The ferry off Little Holm."), image.caption());
        assertEquals(Optional.of("Ida Falk"), image.credit());
        assertEquals(Optional.of("A ferry"), image.alt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure>%s<div><figcaption>The ferry off Little Holm.</figcaption> <cite>Ida Falk</cite></div></figure>",
                "<figure>%s<figcaption class=\"caption-credit\"><div class=\"caption\">The ferry off Little Holm.</div><div class=\"credit\">Ida Falk</div></figcaption></figure>",
                "<div>%s<div class=\"caption\">The ferry off Little Holm. (Photo Credit : Ida Falk )</div></div>"
            })
    void theCreditIsFoundInWhateverItStandsIn(String form) {
        Picture image = new GazettePage()
                .head(SHOWN)
                .above(form.formatted("<img src=\"/pictures/ferry-1200.jpg\" alt=\"A ferry\">"))
                .read()
                .image()
                .orElseThrow();

        assertEquals(Optional.of("The ferry off Little Holm."), image.caption());
        assertEquals(Optional.of("Ida Falk"), image.credit());
    }

    /** HTML-08. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<picture>%s</picture><figcaption><span>The ferry off Little Holm, Foto: Ida Falk</span></figcaption>",
                "<figure>%s</figure><div class=\"caption\"><figcaption itemprop=\"caption\">The ferry off Little Holm</figcaption><figcaption itemprop=\"author\">Foto: Ida Falk</figcaption></div>",
                "<div class=\"picture\"><figure><a href=\"/big\">%s</a></figure><figcaption class=\"x\">The ferry off Little Holm <span class=\"photo-credit\">Foto: Ida Falk</span></figcaption></div>",
                "<figure>%s<figcaption><p>The ferry off Little Holm <span class=\"strong\"> / Ida Falk</span></p></figcaption></figure>",
                "<figure>%s<figcaption><span class=\"image-description\">The ferry off Little Holm</span><strong class=\"author\">Ida Falk</strong></figcaption></figure>",
                "<figure>%s<figcaption>The ferry off Little Holm <small>Ida Falk</small></figcaption></figure>",
                "<div class=\"opener\">%s</div><div class=\"meta2\"><span>The ferry off Little Holm</span><small>Ida Falk</small></div>",
                "<div class=\"image-box\"><brick-image data-src=\"/pictures/ferry-1200.jpg\"></brick-image><div class=\"img-caption\"><span>The ferry off Little Holm</span> <span class=\"photographer\">Foto: Ida Falk</span></div></div>"
            })
    void theCaptionIsFoundHoweverThePageLaysItOut(String form) {
        Picture image = new GazettePage()
                .head(SHOWN)
                .above(form.formatted("<img src=\"/pictures/ferry-1200.jpg\" alt=\"The ferry off Little Holm\">"))
                .read()
                .image()
                .orElseThrow();

        assertEquals(Optional.of("The ferry off Little Holm"), image.caption());
        assertEquals(Optional.of("Ida Falk"), image.credit());
    }

    @Test
    void aCreditInSeveralElementsIsOne() {
        Picture image = new GazettePage()
                .head(SHOWN)
                .above(
                        "<figure><img src=\"/pictures/ferry-1200.jpg\"><figcaption><span class=\"caption\">The ferry off Little Holm.</span> <span class=\"credit\">Photo by Ida Falk</span> /<span class=\"distributor\">AFP via Getty Images</span></figcaption></figure>")
                .read()
                .image()
                .orElseThrow();

        assertEquals(Optional.of("The ferry off Little Holm."), image.caption());
        assertEquals(Optional.of("Ida Falk / AFP via Getty Images"), image.credit());
    }

    @Test
    void whatThePageDoesNotShowUnderTheImageIsTakenFromItsData() {
        String data =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns to the outer islands\",\"image\":{\"@type\":\"ImageObject\",\"url\":\"/pictures/ferry-1200.jpg\",\"caption\":\"The ferry off Little Holm\",\"creditText\":\"Foto: Ida Falk\"}}</script>";
        Picture image = new GazettePage().head(SHOWN + data).read().image().orElseThrow();

        assertEquals(Optional.of("The ferry off Little Holm"), image.caption());
        assertEquals(Optional.of("Ida Falk"), image.credit());
    }

    @Test
    void whereThePageDoesNotSayTheFirstPictureInTheStorysPlaceIsTheLeadImage() {
        Picture image = new GazettePage()
                .above(
                        "<img class=\"avatar\" src=\"/mara.jpg\"><img class=\"lazy\" src=\"data:image/gif;base64,R0\" data-src=\"/pictures/ferry.jpg\">")
                .read()
                .image()
                .orElseThrow();

        assertEquals(Optional.of("https://www.harbour-gazette.example/pictures/ferry.jpg"), image.url());
    }

    @Test
    void aPageWithoutPictureHasNoLeadImage() {
        assertEquals(Optional.empty(), new GazettePage().read().image());
    }
}
