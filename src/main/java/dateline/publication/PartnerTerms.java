package dateline.publication;

import java.net.URI;
import java.util.Optional;

/**
 * A site or app that takes our stories under an agreement, as {@code feeds/partners.yaml} describes it.
 *
 * @param slug as it stands in the address of its feed; keys of this name open it
 * @param title of the feed, as the partner shows it
 * @param profile the word of the dialect that it is written in, such as {@code msn}
 * @param feed which stories: the slug of a section or a named feed, or {@code all}
 * @param window how many of them
 * @param open whether the feed needs no key, for a platform that cannot send one
 * @param logo a square picture
 * @param wideLogo a wide picture, for the head of a page
 * @param darkLogo the same for dark pages
 * @param fetchTerms how often it may fetch, and until when it shall have fetched a takedown
 * @param withdrawal the word of the platform that tells a withdrawn story, where there are several
 * @param syndication what it may have of these stories
 * @param sources whose the stories of each source are
 * @param described the dialect, where the newsroom has described it itself
 */
public record PartnerTerms(
        String slug,
        String title,
        String profile,
        String feed,
        Window window,
        boolean open,
        Optional<URI> logo,
        Optional<URI> wideLogo,
        Optional<URI> darkLogo,
        FetchTerms fetchTerms,
        Optional<String> withdrawal,
        SyndicationTerms syndication,
        SourceOwnership sources,
        Optional<ProfileTerms> described) {}
