package dev.tollgate.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds and starts the browser, gives {@link Visitors} to tests and keeps a picture of every page that failed. */
final class Browsers
        implements ExecutionCondition, ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace MINE = Namespace.create(Browsers.class);

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (chromium().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("A Chromium is there, or must be.");
        }
        return ConditionEvaluationResult.disabled(
                "No Chromium was found; install one or name it in the environment variable CHROMIUM.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Http http = SpringExtension.getApplicationContext(test).getBean(Http.class);
        Visitors visitors = new Visitors(Running.BROWSER, http);
        test.getStore(MINE).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        visitors(test).ifPresent(visitors -> visitors.photograph(test.getDisplayName()));
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        visitors(test).ifPresent(Visitors::leave);
    }

    private static Optional<Visitors> visitors(ExtensionContext test) {
        return Optional.ofNullable(test.getStore(MINE).get(Visitors.class, Visitors.class));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started by the first test that needs it; ends with the JVM. */
    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            Path chromium = chromium()
                    .orElseThrow(() -> new IllegalStateException("No Chromium was found, and this is CI: install it."));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        }
    }
}
