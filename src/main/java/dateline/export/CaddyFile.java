package dateline.export;

import dateline.article.PercentEncoding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The folder as Caddy serves it: with its own tags, which it makes of size and time of a file. */
final class CaddyFile {
    static final String NAME = "Caddyfile";

    private static final String NUMBER = "^[0-9]+$";

    /** Caddy serves ranges of a file, so it has to say so. */
    private static final Set<String> LEFT_TO_CADDY = Set.of("Accept-Ranges");

    private CaddyFile() {}

    static String of(WebServerParts parts) {
        return snippets(parts) + site(parts);
    }

    private static String snippets(WebServerParts parts) {
        return """
                # Written by dateline export. caddy run --config %s/Caddyfile --adapter caddyfile
                (dateline_404) {
                  @browser header Accept *text/html*
                  handle @browser {
                    rewrite * /_errors/404.html
                    import dateline_page
                    file_server {
                      status 404
                    }
                  }
                  handle {
                    rewrite * /_errors/404.json
                    import dateline_problem
                    file_server {
                      status 404
                    }
                  }
                }
                (dateline_page) {
                  header {
                %s    Content-Type `text/html;charset=utf-8`
                    -Etag
                    -Last-Modified
                  }
                }
                (dateline_problem) {
                  header {
                %s    Content-Type `application/problem+json`
                    -Etag
                    -Last-Modified
                  }
                }
                """.formatted(
                        parts.folder(),
                        fields(parts.standIns().page()),
                        fields(parts.standIns().problem()));
    }

    private static String site(WebServerParts parts) {
        return """
                {$DATELINE_ADDRESS:%2$s} {
                  root * `%1$s`
                  route {
                    @options method OPTIONS
                    handle @options {
                      header {
                %3$s      }
                      respond 204
                    }
                    @other not method GET HEAD
                    handle @other {
                      header Allow `GET, HEAD, OPTIONS`
                      import dateline_problem
                      respond `%6$s` 405
                    }
                %4$s%5$s    handle {
                      import dateline_404
                    }
                  }
                }
                """.formatted(
                        parts.folder(),
                        parts.host(),
                        fields(parts.standIns().preflight()),
                        redirects(parts),
                        locations(parts),
                        parts.standIns().wrongMethod().replace("`", ""));
    }

    private static String fields(List<SiteReply.Field> fields) {
        return fields.stream()
                .filter(field -> !LEFT_TO_CADDY.contains(field.name()))
                .map(field -> "    %s `%s`\n".formatted(field.name(), field.value()))
                .collect(Collectors.joining());
    }

    private static String redirects(WebServerParts parts) {
        var text = new StringBuilder();
        parts.redirects()
                .forEach((target, location) -> text.append(
                        """
                    handle `%s` {
                      header {
                %s      }
                      redir * `%s` 301
                    }
                """.formatted(decoded(target), fields(parts.standIns().moved()), location)));
        return text.toString();
    }

    private static String decoded(String target) {
        return PercentEncoding.decoded(target).orElse(target);
    }

    private static String locations(WebServerParts parts) {
        return parts.locations().stream()
                .map(location -> matcher(location)
                        + "    handle @%s {\n".formatted(location.name())
                        + files(location, parts)
                        + "    }\n")
                .collect(Collectors.joining());
    }

    private static String matcher(WebLocation location) {
        String name = location.name();
        if (location.kind() != WebLocation.Kind.CHANGES) {
            return "    @%s path_regexp %s `%s`\n".formatted(name, word(name), capturing(location));
        }
        String feed = location.pattern().replace("^/_changes", "");
        return """
                    @%1$s {
                      path_regexp %2$s `^(%3$s)\\.%4$s$`
                      query since=*
                    }
                """.formatted(name, word(name), feed.substring(0, feed.indexOf("\\.")), extension(location));
    }

    private static String word(String name) {
        return name.replace('-', '_');
    }

    private static String extension(WebLocation location) {
        return location.name().substring(location.name().indexOf('-') + 1);
    }

    private static String capturing(WebLocation location) {
        return switch (location.kind()) {
            case ARCHIVE -> location.pattern().replace("^/feeds/.+/archive/", "^(/feeds/.+)/archive/");
            case PAGE -> location.pattern().equals("^/$") ? "^(/)$" : "^(/articles/[^./]+|/feeds/[^.]+)(/[^.]*)?$";
            default -> location.pattern();
        };
    }

    private static String files(WebLocation location, WebServerParts parts) {
        String there = headers(location) + "        file_server {\n          precompressed br gzip\n        }\n";
        String capture = "{re." + word(location.name()) + ".1}";
        return switch (location.kind()) {
            case FILE ->
                style(location, parts) + when("file {path}", there) + otherwise("        import dateline_404\n");
            case FEED ->
                when("file {path}", there)
                        + gone("/_gone{path}", "problem")
                        + otherwise("        import dateline_404\n");
            case PAGE ->
                when(location.name().equals("front") ? "file /index.html" : "file {path}.html", rewritten(there))
                        + gone("/_gone{path}.html /_gone" + capture + ".html", "page")
                        + otherwise("        import dateline_404\n");
            case ARCHIVE ->
                when("file {path}", there)
                        + otherwise(
                                "        header {\n" + fields(parts.standIns().forNow()) + "        }\n"
                                        + "        redir * `" + parts.baseUrl() + capture + "." + extension(location)
                                        + "` 302\n");
            case CHANGES -> changes(location, there, capture);
        };
    }

    private static String rewritten(String there) {
        return "        rewrite * {http.matchers.file.relative}\n" + there;
    }

    private static String style(WebLocation location, WebServerParts parts) {
        if (!location.name().equals("style-css")) {
            return "";
        }
        var kept = new WebLocation(
                location.name(),
                location.pattern(),
                location.kind(),
                location.contentType(),
                false,
                location.fields().stream()
                        .map(field -> field.name().equals("Cache-Control")
                                ? new SiteReply.Field(field.name(), parts.styleCache())
                                : field)
                        .toList(),
                location.links());
        return "      @kept query " + parts.styleQuery() + "\n      handle @kept {\n" + headers(kept)
                + "        file_server {\n          precompressed br gzip\n        }\n      }\n";
    }

    private static String changes(WebLocation location, String there, String capture) {
        return """
                      @number expression `{query.since}.matches("%s")`
                      handle @number {
                        rewrite * /_changes%s/{query.since}.%s
                        @known file {path}
                        handle @known {
                %s        }
                        handle {
                          rewrite * /_errors/lost-cursor.json
                          import dateline_problem
                          file_server {
                            status 410
                          }
                        }
                      }
                      handle {
                        rewrite * /_errors/400.json
                        import dateline_problem
                        file_server {
                          status 400
                        }
                      }
                """.formatted(NUMBER, capture, extension(location), there);
    }

    private static String when(String matcher, String then) {
        return "      @there " + matcher + "\n      handle @there {\n" + then + "      }\n";
    }

    private static String otherwise(String then) {
        return "      handle {\n" + then + "      }\n";
    }

    private static String gone(String files, String kind) {
        return """
                      @gone file %s
                      handle @gone {
                        rewrite * {http.matchers.file.relative}
                        import dateline_%s
                        file_server {
                          status 410
                        }
                      }
                """.formatted(files, kind);
    }

    /** What stands in the document itself is left out of the links: a path is not given here as it was asked for. */
    private static String headers(WebLocation location) {
        String links = location.links().stream()
                .filter(link -> !link.contains("{path}"))
                .map(link -> "        header +Link `" + link + "`\n")
                .collect(Collectors.joining());
        String dates = location.isDated() ? "" : "    -Last-Modified\n";
        return "        header {\n" + fields(location.fields()) + "    Content-Type `" + location.contentType() + "`\n"
                + dates + "    defer\n        }\n" + links;
    }
}
