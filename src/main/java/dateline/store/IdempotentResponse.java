package dateline.store;

/**
 * What was answered to a request that may be sent twice.
 *
 * @param accessKey name of the key that sent it
 * @param idempotencyKey that the sender gave to it
 * @param request digest of what was asked
 * @param location of what was made; empty where nothing was
 * @param body JSON
 */
public record IdempotentResponse(
        String accessKey, String idempotencyKey, String request, int status, String location, String body) {}
