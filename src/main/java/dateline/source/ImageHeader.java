package dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of an image say of it. Nothing is decoded: each format has its size in its header.
 *
 * @param type media type
 * @param width in pixels
 * @param height in pixels
 */
record ImageHeader(String type, int width, int height) {
    private static final int PNG_HEADER = 24;
    private static final int GIF_HEADER = 10;
    private static final int WEBP_HEADER = 30;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** The header of a PNG, JPEG, GIF or WebP image; empty for anything else, or when it is cut off before its size. */
    static Optional<ImageHeader> of(byte[] bytes) {
        return read(bytes).filter(header -> header.width > 0 && header.height > 0);
    }

    private static Optional<ImageHeader> read(byte[] bytes) {
        if (bytes.length >= PNG_HEADER && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            return has(bytes, 12, "IHDR")
                    ? Optional.of(new ImageHeader("image/png", big32(bytes, 16), big32(bytes, 20)))
                    : Optional.empty();
        }
        if (bytes.length >= GIF_HEADER && (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a"))) {
            return Optional.of(new ImageHeader("image/gif", little16(bytes, 6), little16(bytes, 8)));
        }
        if (bytes.length >= WEBP_HEADER && has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
            return webp(bytes);
        }
        boolean isJpeg = bytes.length > 3 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == 0xD8;
        return isJpeg ? jpeg(bytes) : Optional.empty();
    }

    /** RFC 9649: lossy, lossless, and extended. */
    private static Optional<ImageHeader> webp(byte[] bytes) {
        if (has(bytes, 12, "VP8 ")) {
            return Optional.of(
                    new ImageHeader("image/webp", little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF));
        }
        if (has(bytes, 12, "VP8L")) {
            int bits = little16(bytes, 21) | little16(bytes, 23) << 16;
            return Optional.of(new ImageHeader("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
        }
        return has(bytes, 12, "VP8X")
                ? Optional.of(new ImageHeader("image/webp", little24(bytes, 24) + 1, little24(bytes, 27) + 1))
                : Optional.empty();
    }

    /** ITU-T T.81 annex B: from segment to segment up to the start of a frame. */
    private static Optional<ImageHeader> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && u8(bytes, at) == 0xFF) {
            int marker = u8(bytes, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                return Optional.of(new ImageHeader("image/jpeg", big16(bytes, at + 7), big16(bytes, at + 5)));
            }
            boolean isAlone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
            int length = isAlone ? 0 : big16(bytes, at + 2);
            if (!isAlone && length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean has(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int big16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static int big32(byte[] bytes, int at) {
        return big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    private static int little16(byte[] bytes, int at) {
        return u8(bytes, at) | u8(bytes, at + 1) << 8;
    }

    private static int little24(byte[] bytes, int at) {
        return little16(bytes, at) | u8(bytes, at + 2) << 16;
    }
}
