package dateline.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of its own, and servers' certificates made by it, with the JDK's keytool. */
final class TestCertificates {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path keys;

    /** @param folder for the files */
    TestCertificates(Path folder) {
        keys = folder.resolve("keys.p12");
        generate(AUTHORITY, "-ext", "bc:c", "-validity", "30");
    }

    /** A certificate of the authority for this name. */
    TestCertificates issue(String alias, String name, String... validity) {
        var options = new ArrayList<>(List.of("-signer", AUTHORITY, "-ext", "san=dns:" + name));
        options.addAll(List.of(validity));
        generate(alias, options.toArray(String[]::new));
        return this;
    }

    /** A certificate for this name that is signed by itself. */
    TestCertificates selfSigned(String alias, String name) {
        generate(alias, "-ext", "san=dns:" + name, "-validity", "30");
        return this;
    }

    /** What a server with this certificate needs. */
    SSLContext server(String alias) {
        try {
            KeyStore all = load(keys);
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    alias,
                    all.getKey(alias, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that trusts the authority and nobody else, as {@code javax.net.ssl.trustStore} takes it. */
    Path trust() {
        Path file = keys.resolveSibling("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, load(keys).getCertificate(AUTHORITY));
            trusted.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String password() {
        return PASSWORD;
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void generate(String alias, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias));
        Collections.addAll(command, "-dname", "CN=" + alias, "-keyalg", "EC", "-keystore", keys.toString());
        Collections.addAll(command, "-storetype", "PKCS12", "-storepass", PASSWORD);
        Collections.addAll(command, options);
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
