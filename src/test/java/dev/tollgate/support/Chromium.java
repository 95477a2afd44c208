package dev.tollgate.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, started once per JVM. Where there is none a test is skipped and says so, but fails in
 * continuous integration.
 */
public final class Chromium {

    private Chromium() {}

    /** Ends with the JVM. */
    public static Browser running() {
        boolean found = Files.isExecutable(executable());
        String missing = "no Chromium at " + executable() + "; set CHROMIUM to one";
        if (!found && System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(found, missing);
        return Started.BROWSER;
    }

    private static Path executable() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    private static final class Started {

        static final Browser BROWSER = start();

        private static Browser start() {
            // The webapps take their time on a busy machine.
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        }
    }
}
