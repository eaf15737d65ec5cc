package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without script: it keeps cookies, follows what a form leads to, and sends what its inputs hold. */
final class DeskBrowser {
    private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*)");

    final Map<String, String> cookies = new HashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    /** What came back, and where it was in the end. */
    record Page(int status, String path, Document document, HttpResponse<String> response) {
        String text() {
            return document.text();
        }

        Element form(String action) {
            return document.select("form").stream()
                    .filter(form -> form.attr("action").endsWith(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no form to " + action + ": " + document.body()));
        }

        String field(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    DeskBrowser(int port) {
        this.port = port;
    }

    Page get(String path) {
        return follow(path, send(path, HttpRequest.newBuilder().GET()));
    }

    /** Sends a form as it stands, but for these values. */
    Page submit(Page page, String action, Map<String, String> values) {
        var fields = new HashMap<String, String>();
        Element form = page.form(action);
        form.select("input[name], textarea[name]").forEach(input -> fields.put(input.attr("name"), value(input)));
        form.select("select[name]")
                .forEach(select -> fields.put(
                        select.attr("name"),
                        select.select("option[selected]").isEmpty()
                                ? select.select("option").attr("value")
                                : select.select("option[selected]").attr("value")));
        values.keySet().forEach(name -> assertTrue(fields.containsKey(name), "There is no input " + name));
        fields.putAll(values);
        return post(form.attr("action"), fields);
    }

    private static String value(Element input) {
        return input.normalName().equals("textarea") ? input.wholeText().replaceFirst("^\n", "") : input.attr("value");
    }

    Page post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return follow(
                path,
                send(
                        path,
                        HttpRequest.newBuilder()
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .headers(all.toArray(String[]::new))));
    }

    /** Sends a file as a form does that has a token and a file. */
    Page upload(String path, String token, String name, byte[] bytes) {
        return upload(path, token, List.of(part(name)), List.of(bytes));
    }

    /** Sends several, by their names. */
    Page upload(String path, String token, Map<String, String> files) {
        return upload(
                path,
                token,
                files.keySet().stream().map(DeskBrowser::part).toList(),
                files.values().stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static String part(String name) {
        return """
            \r
            --xXx\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            """.formatted(name);
    }

    private Page upload(String path, String token, List<String> heads, List<byte[]> contents) {
        var parts = new ArrayList<byte[]>();
        parts.add("""
            --xXx\r
            Content-Disposition: form-data; name="token"\r
            \r
            %s""".formatted(token).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < heads.size(); i++) {
            parts.add(heads.get(i).getBytes(StandardCharsets.UTF_8));
            parts.add(contents.get(i));
        }
        parts.add("\r\n--xXx--\r\n".getBytes(StandardCharsets.UTF_8));
        return follow(
                path,
                send(
                        path,
                        HttpRequest.newBuilder()
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                                .header("Content-Type", "multipart/form-data; boundary=xXx")));
    }

    /** What a text would become. */
    Page preview(String text) {
        return submit(get("/desk/new"), "/desk/new/preview", Map.of("text", text));
    }

    /** Files a text, with these fields changed in its preview; the path of its story. */
    String filed(String text, Map<String, String> fields) {
        Page story = submit(preview(text), "/desk/new/file", fields);
        assertEquals(200, story.status(), story.text());
        return story.path().replaceAll("\\?.*", "");
    }

    /** What a story's page says of a verb that is about to be done. */
    Page act(String story, String verb, Map<String, String> values) {
        return submit(get(story + "/" + verb), "/" + verb, values);
    }

    private Page follow(String path, HttpResponse<String> response) {
        String to = response.headers().firstValue("Location").orElse("");
        return response.statusCode() == 303
                ? get(to)
                : new Page(response.statusCode(), path, Jsoup.parse(response.body()), response);
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        request.uri(URI.create("http://127.0.0.1:" + port + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String field) {
        Matcher cookie = COOKIE.matcher(field);
        assertTrue(cookie.find(), field);
        if (cookie.group(2).isEmpty()) {
            cookies.remove(cookie.group(1));
        } else {
            cookies.put(cookie.group(1), cookie.group(2));
        }
    }
}
