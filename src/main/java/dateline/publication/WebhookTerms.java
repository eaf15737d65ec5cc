package dateline.publication;

import java.net.URI;

/**
 * Where a partner hears of changes to its stories.
 *
 * @param partner slug of the partner
 */
public record WebhookTerms(String partner, URI url) {}
