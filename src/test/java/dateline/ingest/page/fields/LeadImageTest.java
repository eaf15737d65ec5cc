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
