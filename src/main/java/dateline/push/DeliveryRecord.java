package dateline.push;

import dateline.store.LedgerItem;
import java.time.Instant;

/** Hears of each story that a partner was told of, once the partner has taken it and never before. */
@FunctionalInterface
public interface DeliveryRecord {
    /** Nobody keeps it. */
    DeliveryRecord NONE = (partner, item, at) -> {};

    /** The partner has taken the message about this version, or that the story is to be taken down. */
    void delivered(String partner, LedgerItem item, Instant at);
}
