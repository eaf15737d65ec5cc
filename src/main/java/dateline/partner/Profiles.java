package dateline.partner;

import dateline.feed.FeedFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every dialect that partners can be served in. */
public final class Profiles {
    /** Every dialect. */
    public static final List<Profile> ALL = List.of(
            new MsnProfile(),
            new SmartNewsProfile(),
            new GunosyProfile(),
            new LineProfile(),
            new FlipboardProfile(),
            new NewsBreakProfile(),
            new YahooProfile(),
            new NinjsProfile(NinjsVersion.V3_1),
            new NinjsProfile(NinjsVersion.V2_2),
            new NinjsProfile(NinjsVersion.V3_3),
            new OwnFeedProfile(FeedFormat.RSS),
            new OwnFeedProfile(FeedFormat.ATOM),
            new OwnFeedProfile(FeedFormat.JSON_FEED));

    private Profiles() {}

    /** The profile of this name in {@code feeds/partners.yaml}. */
    public static Optional<Profile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** For who reads {@code feeds/partners.yaml}: the names, each with the keys that it cannot do without. */
    public static Map<String, Set<String>> demands() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Profile::name, Profile::keys));
    }

    /** For who reads {@code feeds/partners.yaml}: the names of those that can say that a story is under embargo. */
    public static Set<String> markingEmbargoes() {
        return ALL.stream().filter(Profile::marksEmbargo).map(Profile::name).collect(Collectors.toUnmodifiableSet());
    }
}
