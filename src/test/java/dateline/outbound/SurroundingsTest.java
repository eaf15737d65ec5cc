package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.ScriptedSite.Asked;
import dateline.outbound.ScriptedSite.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the surroundings of the program say about proxies and passwords is nothing to the client (R6). */
class SurroundingsTest {
    @TempDir
    private Path home;

    private final ScriptedSite site = new ScriptedSite();
    private final ScriptedSite proxy = new ScriptedSite();
    private final List<Asked> proxied = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        site.page(
                "/",
                request ->
                        Reply.of("text/plain", request.header("Authorization").orElse("direct")));
        for (String path : List.of("/", site.at("/"))) {
            proxy.page(path, request -> {
                proxied.add(request);
                return Reply.of("text/plain", "by the proxy");
            });
        }
        Path passwords = home.resolve(".netrc");
        Files.writeString(passwords, "machine 127.0.0.1 login mara password ebb\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        site.close();
        proxy.close();
    }

    private String probe(boolean byTheJdk) throws Exception {
        String place = "http://" + proxy.authority();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-Djava.net.useSystemProxies=true",
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + proxy.port(),
                "-DsocksProxyHost=",
                "-Dhttp.nonProxyHosts=",
                "-cp",
                System.getProperty("java.class.path"),
                ProxyProbe.class.getName(),
                site.at("/"),
                Boolean.toString(byTheJdk)));
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.put("HOME", home.toString());
        for (String name : List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy")) {
            environment.put(name, place);
        }
        environment.put("NO_PROXY", "");
        environment.put("NETRC", home.resolve(".netrc").toString());
        Process java = builder.start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
        return said;
    }

    @Test
    @DisplayName("R6: proxies of the environment and of the JDK, and passwords of .netrc, are ignored")
    void proxiesAndPasswordsOfTheSurroundingsAreIgnored() throws Exception {
        assertEquals("direct", probe(false));
        assertEquals(List.of(), proxied);
        assertEquals(Optional.empty(), site.asked("/").get(0).header("Authorization"));
    }

    @Test
    @DisplayName("R6, control: a client that believes its surroundings asks the proxy")
    void theJdksOwnClientAsksTheProxy() throws Exception {
        assertEquals("by the proxy", probe(true));
        assertTrue(site.asked("/").isEmpty());
    }
}
