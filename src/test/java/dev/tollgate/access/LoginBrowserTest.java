package dev.tollgate.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Visitors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LoginBrowserTest {

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Test
    void a_link_to_a_task_survives_the_login_and_an_ended_session_leads_back_to_our_page(Visitors visitors) {
        // given
        var person = persons.with("browser-login", "pmo");
        Page page = visitors.stranger();

        // when: a link as a mail carries it
        page.navigate("/camunda/app/tasklist/default/#/?task=no-such-task");
        assertThat(page).hasTitle("Log in – Tollgate");
        picture(page, "login");
        logIn(page, person);

        // then
        assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/#/\\?.*task=no-such-task.*"));
        assertThat(page.getByText("My tasks").first()).isVisible();
        assertThat(page.getByText("Tasks of my group").first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        picture(page, "tasklist");

        // when: the session ends while the page is open
        page.context().clearCookies();
        page.getByText("Tasks of my group").first().click();

        // then
        assertThat(page).hasTitle("Log in – Tollgate");
    }

    @Test
    void logging_out_in_tasklist_shows_our_login_page(Visitors visitors) {
        // given
        Page page = visitors.stranger();
        page.navigate("/");
        logIn(page, persons.with("browser-logout", "team-member"));
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
    void the_login_page_works_without_javascript_and_shows_what_was_wrong(Visitors visitors) {
        // given
        var noScript = visitors.stranger()
                .context()
                .browser()
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
    void cockpit_and_admin_open_without_complaint(Visitors visitors) {
        // given
        List<String> complaints = new ArrayList<>();
        Page page = visitors.stranger();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.navigate("/login");
        logIn(page, persons.with("browser-admin", "administrator"));
        assertThat(page.getByText("My tasks").first()).isVisible();

        // when
        page.navigate("/camunda/app/cockpit/default/");

        // then
        assertThat(page.getByText("Running Process Instances").first()).isVisible();
        picture(page, "cockpit");

        // when
        page.navigate("/camunda/app/admin/default/");

        // then
        assertThat(page.getByText("Authorizations").first()).isVisible();
        picture(page, "admin");
        assertThat(complaints).isEmpty();
    }

    private static void logIn(Page page, Persons.Login person) {
        page.fill("#username", person.id());
        page.fill("#password", person.password());
        page.click("button");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "access-" + name + ".png")));
    }
}
