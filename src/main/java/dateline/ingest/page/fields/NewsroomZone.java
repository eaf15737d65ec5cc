package dateline.ingest.page.fields;

import dateline.article.WebUrl;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.date.WrittenDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The time zone of a newsroom's home, by which the days and times that it prints without a zone are meant. Known only where
 * the country of its address, or else the language of the page, has one time.
 */
public final class NewsroomZone {
    private static final Map<String, ZoneId> BY_COUNTRY = zones("de Europe/Berlin, at Europe/Vienna, ch Europe/Zurich, "
            + "li Europe/Zurich, fr Europe/Paris, it Europe/Rome, nl Europe/Amsterdam, be Europe/Brussels, "
            + "lu Europe/Luxembourg, dk Europe/Copenhagen, se Europe/Stockholm, no Europe/Oslo, fi Europe/Helsinki, "
            + "is Atlantic/Reykjavik, ie Europe/Dublin, uk Europe/London, gr Europe/Athens, pl Europe/Warsaw, "
            + "cz Europe/Prague, sk Europe/Bratislava, hu Europe/Budapest, ro Europe/Bucharest, bg Europe/Sofia, "
            + "hr Europe/Zagreb, si Europe/Ljubljana, rs Europe/Belgrade, ba Europe/Sarajevo, mk Europe/Skopje, "
            + "al Europe/Tirane, ee Europe/Tallinn, lv Europe/Riga, lt Europe/Vilnius, ua Europe/Kyiv, by Europe/Minsk, "
            + "tr Europe/Istanbul, il Asia/Jerusalem, jp Asia/Tokyo, kr Asia/Seoul, cn Asia/Shanghai, tw Asia/Taipei, "
            + "hk Asia/Hong_Kong, sg Asia/Singapore, in Asia/Kolkata, lk Asia/Colombo, pk Asia/Karachi, bd Asia/Dhaka, "
            + "np Asia/Kathmandu, th Asia/Bangkok, vn Asia/Ho_Chi_Minh, my Asia/Kuala_Lumpur, ph Asia/Manila, "
            + "ir Asia/Tehran, ae Asia/Dubai, sa Asia/Riyadh, qa Asia/Qatar, eg Africa/Cairo, ke Africa/Nairobi, "
            + "ng Africa/Lagos, gh Africa/Accra, za Africa/Johannesburg, ma Africa/Casablanca, tn Africa/Tunis, "
            + "pe America/Lima, bo America/La_Paz, ve America/Caracas, uy America/Montevideo, py America/Asuncion, "
            + "ar America/Argentina/Buenos_Aires, cu America/Havana, do America/Santo_Domingo, cr America/Costa_Rica");
    private static final Map<String, ZoneId> BY_LANGUAGE = zones("ja Asia/Tokyo, ko Asia/Seoul, de Europe/Berlin, "
            + "it Europe/Rome, nl Europe/Amsterdam, pl Europe/Warsaw, cs Europe/Prague, sk Europe/Bratislava, "
            + "hu Europe/Budapest, da Europe/Copenhagen, sv Europe/Stockholm, nb Europe/Oslo, no Europe/Oslo, "
            + "nn Europe/Oslo, fi Europe/Helsinki, tr Europe/Istanbul, el Europe/Athens, he Asia/Jerusalem, "
            + "th Asia/Bangkok, vi Asia/Ho_Chi_Minh, bg Europe/Sofia, hr Europe/Zagreb, sl Europe/Ljubljana, "
            + "sr Europe/Belgrade, bs Europe/Sarajevo, uk Europe/Kyiv, fa Asia/Tehran, hi Asia/Kolkata");

    private final Optional<ZoneId> zone;

    private NewsroomZone(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /**
     * The zone of the newsroom that this page is of.
     *
     * @param address of the page, or nothing
     * @param language of the page as it declares it, or nothing
     */
    public static NewsroomZone of(String address, String language) {
        String host = WebUrl.hostOf(address).orElse("");
        String country = host.substring(host.lastIndexOf('.') + 1);
        String tongue = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return new NewsroomZone(
                Optional.ofNullable(BY_COUNTRY.get(country)).or(() -> Optional.ofNullable(BY_LANGUAGE.get(tongue))));
    }

    /** The date as the newsroom means it; a time in UTC is told in the time of its home. */
    public RawDate raw(WrittenDate date) {
        return new RawDate(date.written(), date.instant().map(this::atHome), zone);
    }

    private OffsetDateTime atHome(OffsetDateTime told) {
        return zone.filter(home -> told.getOffset().getTotalSeconds() == 0)
                .map(home -> told.atZoneSameInstant(home).toOffsetDateTime())
                .orElse(told);
    }

    private static Map<String, ZoneId> zones(String list) {
        var zones = new HashMap<String, ZoneId>();
        for (String entry : list.split(", ")) {
            int space = entry.indexOf(' ');
            zones.put(entry.substring(0, space), ZoneId.of(entry.substring(space + 1)));
        }
        return Map.copyOf(zones);
    }
}
