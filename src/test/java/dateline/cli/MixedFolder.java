package dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as newsrooms have it: every format, copies, leftovers, and whatever went wrong on the way. */
final class MixedFolder {
    private static final String RESOURCES = "/dateline/ingest/";

    private final Path folder;
    private final Map<String, Integer> receipts = new LinkedHashMap<>();

    MixedFolder(Path folder) throws IOException {
        this.folder = folder;
        singles();
        collections();
        broken();
        leftovers();
    }

    /** Each file that is an input, with the number of receipts that are due for it. */
    Map<String, Integer> receipts() {
        return receipts;
    }

    private static String text(int number) {
        return "The harbour board decided on item " + number + " of its agenda, and the ferry company agreed to plan "
                + number * 7 + " after a long evening at the town hall.";
    }

    private void singles() throws IOException {
        for (int i = 0; i < 30; i++) {
            put("text/story" + i + ".txt", "Board decides item " + i + "\n\n" + text(i) + "\n");
            put(
                    "world/note" + i + ".md",
                    "---\ntitle: Ferry plan " + i + "\nsection: world\n---\n\n" + text(i + 100) + "\n");
            put(
                    "pages/page" + i + ".html",
                    "<!doctype html><html><head><title>Page " + i + " - The Harbour Gazette</title></head>"
                            + "<body><article><h1>Town hall evening " + i + "</h1><p>" + text(i + 200) + "</p><p>"
                            + text(i + 300)
                            + "</p></article></body></html>");
            put(
                    "json/form" + i + ".json",
                    "{\"sourceId\": \"mixed-" + i + "\", \"title\": \"Council vote " + i + "\", \"bodyText\": \""
                            + text(i + 400) + "\"}");
        }
        for (int i = 0; i < 25; i++) {
            put("copies/again" + i + ".txt", "Board decides item " + i + "\n\n" + text(i) + "\n");
        }
        put(
                "charsets/latin.txt",
                "Brücke geöffnet\n\nDie Brücke am Hafen öffnet für Fußgänger und Lastwagen."
                        .getBytes(Charset.forName("windows-1252")),
                1);
        put(
                "charsets/utf16.txt",
                "Bridge opens wide\n\nThe bridge opens to lorries and walkers tonight."
                        .getBytes(StandardCharsets.UTF_16),
                1);
    }

    private void collections() throws IOException {
        for (int i = 0; i < 5; i++) {
            var lines = new StringBuilder();
            for (int line = 0; line < 10; line++) {
                lines.append("{\"sourceId\": \"line-%d-%d\", \"title\": \"Line %d of %d\", \"bodyText\": \"%s\"}\n"
                        .formatted(i, line, line, i, text(1000 + i * 10 + line)));
            }
            lines.append("{\"title\": broken\n");
            put("lists/lines" + i + ".ndjson", lines.toString().getBytes(StandardCharsets.UTF_8), 11);
        }
        put(
                "lists/list.json",
                ("[{\"sourceId\": \"l1\", \"title\": \"One\", \"bodyText\": \"" + text(2001)
                                + "\"}, 7, {\"title\": 5}]")
                        .getBytes(StandardCharsets.UTF_8),
                3);
        resource("archives/ghost.json", "ghost/ghost.json", 4);
        resource("archives/wordpress.xml", "wordpress/wordpress.xml", 4);
        resource("archives/box.mbox", "mail/mail.mbox", 3);
        resource("archives/mail.eml", "mail/mail.eml", 1);
        resource("archives/story.docx", "docx/story.docx", 1);
        resource("wires/newsml-g2.xml", "wire/newsml-g2.xml", 3);
        resource("wires/ninjs1.json", "wire/ninjs1.json", 1);
        resource("wires/ninjs3.json", "wire/ninjs3.json", 4);
        resource("wires/nitf.xml", "wire/nitf.xml", 1);
        resource("feeds/rss.xml", "feed/rss-20.xml", 2);
        resource("feeds/feed.atom", "feed/atom-10.atom", 2);
        resource("feeds/feed.json", "feed/json-feed-11.json", 2);
        put("wires/cancelled.json", "{\"uri\": \"urn:nobody:1\", \"pubstatus\": \"canceled\"}");
    }

    private void broken() throws IOException {
        for (int i = 0; i < 5; i++) {
            put("empty/empty" + i + ".txt", "");
            put("empty/blank" + i + ".html", " \n\t\n");
            put("broken/cut" + i + ".json", "{\"title\": \"Cut " + i + "\", \"bodyText\": \"He");
            put("broken/noise" + i + ".bin", noise(i), 1);
            byte[] zip = zip("word/nothing" + i + ".xml", "<x/>");
            put("broken/zip" + i + ".zip", zip, 1);
            put("broken/half" + i + ".docx", Arrays.copyOf(zip, zip.length / 2), 1);
        }
        put(
                "broken/bomb.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>");
        put(
                "broken/cut.rss",
                "<rss version=\"2.0\"><channel><title>W</title><item><title>The only item here</title><description>"
                        + text(3000) + "</description>");
        put("broken/story.txt.gz", gzip("Bridge opens\n\n" + text(3001)), 1);
        put("broken/headline.txt", "A headline and nothing else");
        put(
                "broken/png.jpg",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'},
                1);
        Files.createDirectory(folder.resolve("broken/dir.txt"));
        put("broken/unclosed.html", "<div>".repeat(5_000) + text(3002));
        put("broken/side.txt", "Seal asleep\n\n" + text(3003));
        Files.writeString(folder.resolve("broken/side.yaml"), "title: [not, a, title\n");
    }

    /** What is passed over: it was never meant to be a story. */
    private void leftovers() throws IOException {
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.writeString(folder.resolve("README.md"), "# How this folder is used");
        Files.writeString(folder.resolve("text/story1.txt.bak"), "old");
        Files.writeString(folder.resolve("text/story2.txt~"), "old");
        Files.writeString(folder.resolve("text/incoming.part"), "hal");
        put("text/with-side.txt", "Seal asleep by the slipway\n\n" + text(4000));
        Files.writeString(folder.resolve("text/with-side.yaml"), "tags: [harbour]\n");
    }

    private static byte[] noise(int seed) {
        byte[] bytes = new byte[2_000];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void resource(String name, String resource, int count) throws IOException {
        try (InputStream bytes = MixedFolder.class.getResourceAsStream(RESOURCES + resource)) {
            put(name, bytes.readAllBytes(), count);
        }
    }

    private void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8), 1);
    }

    private void put(String name, byte[] content, int count) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        receipts.put(file.toString(), count);
    }
}
