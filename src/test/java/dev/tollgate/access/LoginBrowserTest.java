package dev.tollgate.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.tollgate.support.Chromium;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class LoginBrowserTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openWindow() {
        window = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(http.address()));
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void a_link_to_a_task_survives_the_login_and_an_ended_session_leads_back_to_our_page() {
        // given
        var person = persons.with("browser-login", "pmo");

        // when: a link as a mail carries it
        page.navigate("/camunda/app/tasklist/default/#/?task=no-such-task");
        assertThat(page).hasTitle("Log in – Tollgate");
        picture("login");
        logIn(person);

        // then
        assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/#/\\?.*task=no-such-task.*"));
        assertThat(page.getByText("My tasks").first()).isVisible();
        assertThat(page.getByText("Tasks of my group").first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        picture("tasklist");

        // when: the session ends while the page is open
        window.clearCookies();
        page.getByText("Tasks of my group").first().click();

        // then
        assertThat(page).hasTitle("Log in – Tollgate");
    }

    @Test
    void logging_out_in_tasklist_shows_our_login_page() {
        // given
        page.navigate("/");
        logIn(persons.with("browser-logout", "team-member"));
        assertThat(page.getByText("My tasks").first()).isVisible();

        // when
        page.locator(".account .dropdown-toggle, .user-account .dropdown-toggle, [cam-widget-header] .account a")
                .first()
                .click();
        page.locator(".logout a, a.logout, [ng-click*=logout]").first().click();

        // then
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void the_login_page_works_without_javascript_and_shows_what_was_wrong() {
        // given
        var noScript = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(http.address())
                        .setJavaScriptEnabled(false));
        Page plain = noScript.newPage();

        // when
        plain.navigate("/login");
        plain.fill("#username", "<b>nobody</b>");
        plain.fill("#password", "wrong");
        plain.click("button");

        // then
        assertThat(plain.locator(".notice")).containsText("The user name or the password is wrong.");
        assertThat(plain.content()).doesNotContain("nobody");
        noScript.close();
    }

    @Test
    void cockpit_and_admin_open_without_complaint() {
        // given
        page.navigate("/login");
        logIn(persons.with("browser-admin", "administrator"));
        assertThat(page.getByText("My tasks").first()).isVisible();

        // when
        page.navigate("/camunda/app/cockpit/default/");

        // then
        assertThat(page.getByText("Running Process Instances").first()).isVisible();
        picture("cockpit");

        // when
        page.navigate("/camunda/app/admin/default/");

        // then
        assertThat(page.getByText("Authorizations").first()).isVisible();
        picture("admin");
        assertThat(complaints).isEmpty();
    }

    private void logIn(Persons.Login person) {
        page.fill("#username", person.id());
        page.fill("#password", person.password());
        page.click("button");
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "access-" + name + ".png")));
    }
}
