package dateline.outbound;

/**
 * What requests have to agree in to share a connection.
 *
 * @param admission the addresses that they may be sent to
 * @param queue to which they belong
 */
record ConnectionTag(AddressGuard.Admission admission, String queue) {}
