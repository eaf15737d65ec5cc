package dateline.export;

import dateline.article.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The folder as nginx serves it: with its own tags, which it makes of size and time of a file. */
final class NginxFiles {
    static final String WHOLE = "nginx.conf";
    static final String OF_HTTP = "nginx-http.conf";
    static final String OF_SERVER = "nginx-server.conf";

    private NginxFiles() {}

    static Map<String, String> of(WebServerParts parts) {
        return Map.of(WHOLE, whole(parts), OF_HTTP, ofHttp(parts), OF_SERVER, ofServer(parts));
    }

    private static String whole(WebServerParts parts) {
        return """
                # Written by dateline export. For http { }:  include %1$s/nginx.conf;
                # With a server { } of your own (TLS, names), include nginx-http.conf beside it and nginx-server.conf in it.
                include %1$s/nginx-http.conf;
                server {
                  listen 80;
                  server_name %2$s;
                  include %1$s/nginx-server.conf;
                }
                """.formatted(parts.folder(), parts.host());
    }

    private static String ofHttp(WebServerParts parts) {
        return """
                # Written by dateline export; inside of http { }.
                # Brotli where it is accepted and a file is there; gzip is left to gzip_static.
                map $http_accept_encoding $dateline_br {
                  default "";
                  "~*(^|,)[ \\t]*br[ \\t]*(,|$|;[ \\t]*q=(1|0\\.0*[1-9]))" ".br";
                }
                map $uri $dateline_coding { default ""; "~\\.br$" "br"; }
                # As it was asked for, without the query.
                map $request_uri $dateline_path { default ""; "~^(?<dateline_p>[^?]*)" $dateline_p; }
                map $request_uri $dateline_feed {
                  default "/";
                  "~^(?<dateline_f>/feeds/[^?]+)/archive/[^?]+\\.(?<dateline_x>rss|atom|json)(\\?|$)" "$dateline_f.$dateline_x";
                }
                map $uri $dateline_story { default $uri; "~^(?<dateline_s>/articles/[^/]+)" $dateline_s; }
                map $http_accept $dateline_problem { default "json"; "~text/html" "html"; }
                map $args $dateline_style { default "%s"; "%s" "%s"; }
                """.formatted(cacheOfStyle(parts), parts.styleQuery(), parts.styleCache());
    }

    private static String cacheOfStyle(WebServerParts parts) {
        return parts.locations().stream()
                .filter(location -> location.name().equals("style-css"))
                .flatMap(location -> location.fields().stream())
                .filter(field -> field.name().equalsIgnoreCase("Cache-Control"))
                .map(SiteReply.Field::value)
                .findFirst()
                .orElse("no-store");
    }

    private static String ofServer(WebServerParts parts) {
        var text = new StringBuilder("""
                # Written by dateline export; inside of server { }.
                root "%s";
                autoindex off;
                server_tokens off;
                etag on;
                charset off;
                types { }
                gzip off;
                gzip_static on;
                gzip_proxied any;
                gzip_http_version 1.0;
                max_ranges 0;
                if_modified_since before;
                if ($request_method = OPTIONS) { rewrite ^ /_options last; }
                if ($request_method !~ "^(GET|HEAD|OPTIONS)$") { rewrite ^ /_other last; }
                location / { return 404; }
                location = /_other {
                  internal;
                  error_page 405 /_errors/405.json;
                  return 405;
                }
                location = /_errors/405.json {
                  internal;
                  gzip_static off;
                  etag off;
                  default_type "application/problem+json";
                  add_header Allow "GET, HEAD, OPTIONS" always;
                  add_header Last-Modified "" always;
                %s}
                location = /_options {
                  internal;
                  default_type "";
                %s  return 204;
                }
                error_page 404 /_errors/404.$dateline_problem;
                """.formatted(
                        parts.folder(),
                        fields(parts.standIns().problem(), " always"),
                        fields(parts.standIns().preflight(), "")));
        parts.redirects().forEach((target, location) -> text.append(redirect(target, location, parts)));
        parts.locations().forEach(location -> text.append(location(location, parts)));
        text.append(errors(parts));
        return text.toString();
    }

    private static String redirect(String target, String location, WebServerParts parts) {
        return """
                location = "%s" {
                %s  return 301 "%s";
                }
                """.formatted(decoded(target), fields(parts.standIns().moved(), ""), quoted(location));
    }

    private static String decoded(String target) {
        return quoted(PercentEncoding.decoded(target).orElse(target));
    }

    private static String location(WebLocation location, WebServerParts parts) {
        String dates = location.isDated() ? "" : "  add_header Last-Modified \"\";\n";
        String links = location.links().stream()
                .map(link -> "  add_header Link \"" + quoted(link).replace("{path}", "$dateline_path") + "\";\n")
                .collect(Collectors.joining());
        return "location ~ \"%s\" {\n".formatted(location.pattern())
                + "  default_type \"%s\";\n".formatted(quoted(location.contentType()))
                + fields(location.fields(), "")
                        .replace(
                                "\"" + cacheOfStyle(parts) + "\"",
                                location.name().equals("style-css")
                                        ? "$dateline_style"
                                        : "\"" + cacheOfStyle(parts) + "\"")
                + dates
                + links
                + "  add_header Content-Encoding $dateline_coding;\n"
                + files(location.kind(), location.name())
                + "}\n";
    }

    private static String files(WebLocation.Kind kind, String name) {
        return switch (kind) {
            case FILE -> "  try_files $uri$dateline_br $uri =404;\n";
            case PAGE ->
                name.equals("front")
                        ? "  try_files /index.html$dateline_br /index.html =404;\n"
                        : "  try_files $uri.html$dateline_br $uri.html @dateline_gone;\n";
            case FEED -> """
                      error_page 404 /_errors/404.json;
                      if ($arg_since ~ "^[0-9]+$") {
                        rewrite "^/feeds/(.+)\\.(rss|atom|json)$" /_changes/feeds/$1/$arg_since.$2 last;
                      }
                      error_page 400 /_errors/400.json;
                      if ($args ~ "(^|&)since=") { return 400; }
                      try_files $uri$dateline_br $uri @dateline_gone;
                    """;
            case ARCHIVE -> "  try_files $uri$dateline_br $uri @dateline_archive;\n";
            case CHANGES -> "  internal;\n  try_files $uri$dateline_br $uri @dateline_lost;\n";
        };
    }

    private static String errors(WebServerParts parts) {
        String problem = fields(parts.standIns().problem(), " always");
        String page = fields(parts.standIns().page(), " always");
        return """
                location @dateline_gone {
                  set $dateline_gone "";
                  if (-f $document_root/_gone$dateline_story.html) { set $dateline_gone $dateline_story.html; }
                  if (-f $document_root/_gone$uri) { set $dateline_gone $uri; }
                  error_page 410 /_gone$dateline_gone;
                  error_page 404 /_errors/404.$dateline_problem;
                  if ($dateline_gone) { return 410; }
                  return 404;
                }
                location @dateline_archive {
                %1$s  return 302 "%2$s$dateline_feed";
                }
                location @dateline_lost {
                  error_page 410 /_errors/lost-cursor.json;
                  return 410;
                }
                location ~ "^/(_gone/.+|_errors/404)\\.html$" {
                  internal;
                  gzip_static off;
                  etag off;
                  default_type "text/html;charset=utf-8";
                  add_header Last-Modified "" always;
                %3$s}
                location ~ "^/(_gone/.+\\.(rss|atom|json)|_errors/.+\\.json)$" {
                  internal;
                  gzip_static off;
                  etag off;
                  default_type "application/problem+json";
                  add_header Last-Modified "" always;
                %4$s}
                """.formatted(fields(parts.standIns().forNow(), ""), parts.baseUrl(), page, problem);
    }

    private static String fields(List<SiteReply.Field> fields, String always) {
        return fields.stream()
                .map(field -> "  add_header %s \"%s\"%s;\n".formatted(field.name(), quoted(field.value()), always))
                .collect(Collectors.joining());
    }

    /** nginx has no escape for a dollar; where one can stand it means the same as its code. */
    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "%24");
    }
}
