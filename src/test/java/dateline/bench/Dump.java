package dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The ways in which a page becomes a plain text: each leaves other blank lines, and other things that are no text. */
enum Dump {
    /** What select-all and copy leave. */
    COPY,
    /** A line for each run of text between two tags. */
    SOUP,
    /** Lines wrapped to the width of a terminal, lists with bullets. */
    W3M,
    /** The main region, a blank line between blocks, site and domain at the end. */
    REGION,
    /** The title first, a blank line between blocks, with alternative texts of pictures. */
    READER;

    private static final int WIDTH = 100;
    private static final Set<String> MUTE =
            Set.of("script", "style", "template", "noscript", "iframe", "svg", "head", "select", "textarea", "object");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
            "img", "wbr", "big", "button", "input");
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "figure", "pre", "table", "dl");
    /** The signs before items of lists, by how deep a list stands in others. */
    private static final List<String> BULLETS = List.of("\u2022", "\u25a1", "\u2606", "\u25cb", "\u25a0", "\u25cf");

    private static final List<String> REGIONS =
            List.of("article", "main", "[role=main]", "#content", "#main", ".content");
    private static final double SHARE_OF_REGION = 0.4;

    /** The page as this way leaves it. */
    String of(String html, Optional<String> url) {
        Document page = Jsoup.parse(html);
        Element root = page.body();
        if (this == REGION) {
            root = region(page);
            root.select("nav, footer, form, dialog, aside:not(article aside)").remove();
        } else if (this == READER && page.title().length() % 3 > 0) {
            root.select("nav, footer, form").remove();
        }
        var walk = new Walk();
        root.traverse(walk);
        walk.end(true);
        List<String> lines = walk.lines;
        if (this == READER) {
            lines.add(0, "");
            lines.add(0, page.title());
        } else if (this == REGION) {
            String host = Site.of(url.orElse(""));
            String name = page.select("meta[property=og:site_name]").attr("content");
            lines.add(name.isBlank() ? host : name);
            lines.add(host);
        }
        return String.join("\n", lines);
    }

    private static Element region(Document page) {
        int whole = prose(page.body());
        return REGIONS.stream()
                .flatMap(query -> page.select(query).stream())
                .filter(element -> prose(element) > whole * SHARE_OF_REGION)
                .findFirst()
                .orElse(page.body());
    }

    private static int prose(Element region) {
        return region.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private final class Walk implements NodeVisitor {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private String indent = "";
        private int mute;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && mute == 0) {
                line.append(words.getWholeText().replaceAll("\\s+", " "));
                if (Dump.this == SOUP) {
                    end(false);
                }
            } else if (node instanceof Element element) {
                mute += isMute(element) ? 1 : 0;
                boundary(element);
                if (Dump.this == READER && element.normalName().equals("img") && mute == 0) {
                    end(true);
                    line.append(element.attr("alt"));
                    end(true);
                }
                if (Dump.this == W3M && element.normalName().equals("img") && mute == 0) {
                    line.append(element.attr("alt"));
                }
                if (Dump.this == W3M && element.normalName().equals("li") && mute == 0) {
                    depth(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                boundary(element);
                mute -= isMute(element) ? 1 : 0;
            }
        }

        private void depth(Element item) {
            int lists = (int) item.parents().stream()
                    .filter(parent -> parent.normalName().equals("ul"))
                    .limit(BULLETS.size())
                    .count();
            indent = "    ".repeat(Math.max(0, lists - 1)) + "  ";
            line.append(BULLETS.get(Math.max(0, lists - 1))).append(' ');
        }

        private boolean isMute(Element element) {
            boolean hidden = Dump.this != SOUP
                    && Dump.this != W3M
                    && (element.hasAttr("hidden")
                            || element.attr("style")
                                    .toLowerCase(Locale.ROOT)
                                    .replace(" ", "")
                                    .contains("display:none"));
            return hidden || MUTE.contains(element.normalName());
        }

        private void boundary(Element element) {
            if (!INLINE.contains(element.normalName())) {
                end(isSpaced(element));
            }
        }

        private boolean isSpaced(Element element) {
            String tag = element.normalName();
            return switch (Dump.this) {
                case REGION, READER -> true;
                case COPY -> tag.equals("p");
                case SOUP, W3M ->
                    SPACED.contains(tag)
                            && !(tag.equals("ul") && element.parents().is("ul"));
            };
        }

        void end(boolean blank) {
            String text = line.toString();
            line.setLength(0);
            text = text.replaceAll("\\s+", " ").strip();
            if (!text.isEmpty() && Dump.this == W3M) {
                wrap(indent + text);
                indent = "";
            } else if (!text.isEmpty()) {
                lines.add(text);
            }
            if (blank
                    && Dump.this != SOUP
                    && !lines.isEmpty()
                    && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add("");
            }
        }

        private void wrap(String text) {
            String rest = text;
            while (rest.length() > WIDTH) {
                int at = rest.lastIndexOf(' ', WIDTH);
                if (at <= text.indexOf(text.strip().charAt(0)) + 4) {
                    break;
                }
                lines.add(rest.substring(0, at));
                rest = (text.startsWith(" ") ? " ".repeat(text.indexOf(text.strip()) + 2) : "")
                        + rest.substring(at + 1);
            }
            lines.add(rest);
        }
    }
}
