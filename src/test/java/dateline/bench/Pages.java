package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The HTML pages of a manifest: one JSON object a line with {@code id}, {@code file} (.gz understood) and {@code url}. */
public final class Pages {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)");
    private static final int HEAD = 8192;

    private Pages() {}

    /** One page. */
    public record Page(String id, String set, String html, Optional<String> url) {}

    /** All pages of a manifest that are HTML. */
    public static List<Page> of(Path manifest) throws IOException {
        var json = new ObjectMapper();
        var pages = new ArrayList<Page>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode entry = json.readTree(line);
            Path file = manifest.resolveSibling(entry.path("file").asText());
            if (file.toString().contains(".html")) {
                pages.add(new Page(
                        entry.path("id").asText(),
                        entry.path("set").asText(),
                        decoded(bytes(file)),
                        Optional.ofNullable(entry.path("url").asText(null))));
            }
        }
        return pages;
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
            Matcher named = CHARSET.matcher(head);
            Charset charset = named.find() && Charset.isSupported(named.group(1))
                    ? Charset.forName(named.group(1))
                    : StandardCharsets.UTF_8;
            return new String(bytes, charset);
        }
    }
}
