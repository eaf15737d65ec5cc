package dateline.export;

import dateline.feed.ContentCoding;
import java.util.Map;
import java.util.Optional;

/**
 * What stands at one address, as it was written.
 *
 * @param status 200, or 410 for a page that tells that something is gone
 * @param contentType value of Content-Type
 * @param cacheControl value of Cache-Control
 * @param lastModified value of Last-Modified, where the address has one
 * @param time of its files, in seconds since 1970
 * @param previous target of the archive document that it leads to
 * @param changes target of its later changes
 * @param bodies the files in their codings
 */
record ExportedFile(
        int status,
        String contentType,
        String cacheControl,
        Optional<String> lastModified,
        long time,
        Optional<String> previous,
        Optional<String> changes,
        Map<ContentCoding, Body> bodies) {
    static final int THERE = 200;

    ExportedFile {
        bodies = Map.copyOf(bodies);
    }

    /**
     * One file.
     *
     * @param file relative to the folder, percent-encoded as in an address
     */
    record Body(String file, String sha256, String etag, long bytes) {}

    Body identity() {
        return body(ContentCoding.IDENTITY);
    }

    /** In a coding that it has. */
    Body body(ContentCoding coding) {
        return Optional.ofNullable(bodies.get(coding)).orElseThrow();
    }

    boolean isFinal() {
        return cacheControl.contains("immutable");
    }
}
