package dateline.push;

import dateline.article.ArticleId;
import java.time.Instant;

/** Hears of each story that a partner was told of, once the partner has taken it and never before. */
@FunctionalInterface
public interface DeliveryRecord {
    /** Nobody keeps it. */
    DeliveryRecord NONE = (partner, article, version, at) -> {};

    /** The partner has taken the message about this version. */
    void delivered(String partner, ArticleId article, int version, Instant at);
}
