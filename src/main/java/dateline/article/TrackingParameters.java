package dateline.article;

import java.util.Locale;
import java.util.Set;

/** The parameters of a query that only tell where a reader came from. */
final class TrackingParameters {
    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "srsltid",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "ocid",
            "cmpid",
            "ito",
            "xtor",
            "at_medium",
            "at_campaign",
            "_ga",
            "wt_mc",
            "s_cid",
            "ns_campaign",
            "ns_mchannel");

    private TrackingParameters() {}

    /** @param parameter with its value */
    static boolean contain(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || NAMES.contains(name);
    }
}
