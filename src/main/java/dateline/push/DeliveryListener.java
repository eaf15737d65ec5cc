package dateline.push;

import dateline.store.LedgerItem;
import java.time.Instant;

/** Hears of each story that a partner was told of, once the partner has taken it and never before. */
public interface DeliveryListener {
    /** The partner has taken the message about this version, or that the story is to be taken down. */
    void delivered(String partner, LedgerItem item, Instant at);

    /** Makes durable what it heard; called before it becomes durable how far each partner is. */
    void write();
}
