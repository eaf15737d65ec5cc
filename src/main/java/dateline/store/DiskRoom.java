package dateline.store;

/**
 * What room there is on the disk of a store.
 *
 * @param freeBytes for whatever is written
 * @param hasReserve whether there is more for what takes stories out
 */
public record DiskRoom(long freeBytes, boolean hasReserve) {
    /** That of a store whose disk is not ours to look after. */
    public static final DiskRoom NOT_OURS = new DiskRoom(Long.MAX_VALUE, true);
}
