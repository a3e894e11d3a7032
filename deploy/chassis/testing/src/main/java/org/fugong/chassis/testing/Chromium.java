package org.fugong.chassis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright; whoever uses it has Playwright among the test dependencies. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> more) {
        List<String> arguments = new ArrayList<>(QUIET);
        arguments.addAll(more);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(arguments));
    }

    /** Opens the browser with further arguments; without one on the PATH the test is skipped and says so. */
    public static Chromium openOrSkip(String... arguments) {
        Optional<Path> executable = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        String reason = "SKIPPED: no Chromium on the PATH, so no page was looked at.";
        if (executable.isEmpty()) {
            System.out.println(reason);
        }
        Assumptions.assumeTrue(executable.isPresent(), reason);
        return new Chromium(executable.orElseThrow(), List.of(arguments));
    }

    /** A page in a context of its own: its own cookies and storage. */
    public Page page(int width, int height, String locale, String... permissions) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(locale)
                        .setPermissions(List.of(permissions)))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
