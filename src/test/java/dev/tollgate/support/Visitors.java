package dev.tollgate.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People at browsers: each has cookies and a screen of their own. */
public final class Visitors {

    private static final double PATIENCE = 60_000;

    private final Browser browser;
    private final Http http;
    private final List<Page> pages = new ArrayList<>();

    Visitors(Browser browser, Http http) {
        this.browser = browser;
        this.http = http;
    }

    /** A screen on which nobody is logged in, on paths below the application's address. */
    public Page stranger() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(http.address())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setViewportSize(1600, 1000));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        pages.add(page);
        return page;
    }

    /** Logs in on the login page. */
    public Page loggedIn(Persons.Login person) {
        Page page = stranger();
        page.navigate("/login");
        page.fill("input[name=username]", person.id());
        page.fill("input[name=password]", person.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Logs in and goes to Tasklist. */
    public Tasklist inTasklist(Persons.Login person) {
        return new Tasklist(loggedIn(person));
    }

    void photograph(String name) {
        String file = name.replaceAll("[^A-Za-z0-9]+", "-");
        int number = 0;
        for (Page page : pages) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "browser", file + "-" + ++number + ".png")));
        }
    }

    void leave() {
        pages.forEach(page -> page.context().close());
    }
}
