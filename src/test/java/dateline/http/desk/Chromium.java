package dateline.http.desk;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.opentest4j.TestAbortedException;

/** A real browser, Debian's Chromium, which never asks for anything from outside of this machine. */
final class Chromium implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    /** A busy machine is slow, and a page that never comes is a failure. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final ChromeDriver driver;
    private final String axe = resource("/axe.min.js");
    private final String base;

    private Chromium(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Skips the test where there is no browser. */
    static Chromium open(Path folder, int port) {
        Optional<File> program = PROGRAMS.stream().flatMap(Chromium::onThePath).findFirst();
        Optional<File> chromedriver = onThePath("chromedriver").findFirst();
        if (program.isEmpty() || chromedriver.isEmpty()) {
            throw skipped("There is no Chromium with its chromedriver here");
        }
        var options = new ChromeOptions();
        options.setBinary(program.get());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--user-data-dir=" + folder);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .withTimeout(PATIENCE)
                .build();
        try {
            return new Chromium(new ChromeDriver(service, options), "http://localhost:" + port);
        } catch (SessionNotCreatedException e) {
            throw skipped("Chromium does not start here ("
                    + e.getRawMessage().lines().findFirst().orElse("") + ")");
        }
    }

    private static TestAbortedException skipped(String reason) {
        System.out.println(reason + ": the pages are not looked at in a browser.");
        return new TestAbortedException(reason);
    }

    private static Stream<File> onThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute);
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void go(String path) {
        driver.get(base + path);
    }

    /** Where it is: the path without the query. */
    String path() {
        return driver.getCurrentUrl().substring(base.length()).replaceAll("\\?.*", "");
    }

    String text() {
        return find("main").getText();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void type(String selector, String words) {
        WebElement input = find(selector);
        input.clear();
        input.sendKeys(words);
    }

    /** Presses a button, and is on the page that it leads to. */
    void press(String selector) {
        WebElement before = find("html");
        find(selector).click();
        await().atMost(PATIENCE).until(() -> isReplaced(before));
        await().atMost(PATIENCE).until(() -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    private static boolean isReplaced(WebElement element) {
        try {
            return element.getTagName().isEmpty();
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    /** Shows pages as a phone does, or wide. */
    void phone(boolean isPhone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", isPhone ? PHONE : DESK, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /** What axe-core finds wrong on this page; of colours alone where the rest was looked at already. */
    String violations(boolean ofColoursAlone) {
        driver.executeScript("if (!window.axe) {" + axe + "}");
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const options = {resultTypes: ['violations']};
                if (arguments[0]) options.runOnly = {type: 'rule', values: ['color-contrast']};
                axe.run(document, options).then(
                    found => done(found.violations
                        .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')).join('\\n')),
                    failure => done('axe failed: ' + failure));
                """, ofColoursAlone));
    }

    /** By how much the page is wider than the window. */
    long overflow() {
        return ((Number) driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
