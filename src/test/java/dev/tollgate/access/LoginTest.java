package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class LoginTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/api/me",
                "/api/openapi",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/app/tasklist/default/",
                "/camunda/lib/deps.js",
                "/webjars/camunda/app/tasklist/index.html",
                "/plugin/tasklist/app/plugin.js",
                "/camunda-welcome/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/error",
                "/no/such/page",
                "/"
            })
    void nothing_answers_without_login(String path) {
        // when
        var answer = http.anonymous().get(path);

        // then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().get("detail").asText()).isEqualTo("Log in first.");
    }

    @Test
    void the_login_page_and_health_are_all_that_is_public() {
        // when
        var page = http.anonymous().get("/login");
        var style = http.anonymous().get("/login/login.css");
        var health = http.anonymous().get("/actuator/health");
        var ready = http.anonymous().get("/actuator/health/readiness");

        // then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"username\"", "name=\"password\"")
                .doesNotContain("{{", "<script");
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(style.status()).isEqualTo(200);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().has("components")).isFalse();
        assertThat(ready.status()).isEqualTo(200);
    }

    @Test
    void a_browser_is_led_to_the_login_page_and_back_to_what_it_wanted() {
        // given
        var person = persons.with("login-deep-link", "team-member");
        var browser = http.anonymous();

        // when
        var wanted =
                browser.send(browser.request("/camunda/app/tasklist/default/").header("Accept", "text/html"));

        // then
        assertThat(wanted.status()).isEqualTo(302);
        assertThat(wanted.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

        // when
        var loggedIn = browser.tryToLogIn(person.id(), person.password());

        // then
        assertThat(loggedIn.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/tasklist/default/"));
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    }

    @Test
    void one_login_serves_our_api_and_the_webapps_and_changes_the_session() {
        // given
        var person = persons.with("login-one", "pmo");
        var browser = http.anonymous();
        browser.send(browser.request("/camunda/app/tasklist/default/").header("Accept", "text/html"));
        String before = browser.cookie("JSESSIONID").orElseThrow();

        // when
        browser.logIn(person);

        // then
        assertThat(browser.cookie("JSESSIONID"))
                .hasValueSatisfying(now -> assertThat(now).isNotEqualTo(before));
        assertThat(browser.get("/api/me").json().get("roles").toString()).isEqualTo("[\"pmo\"]");
        assertThat(browser.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/admin/default/").status()).isEqualTo(403);
        var webapps = browser.get("/camunda/api/admin/auth/user/default").json();
        assertThat(webapps.get("userId").asText()).isEqualTo("login-one");
        assertThat(webapps.get("authorizedApps").toString())
                .contains("tasklist", "cockpit")
                .doesNotContain("admin");
    }

    @Test
    void pages_loaded_at_the_same_time_each_carry_the_nonce_that_their_header_allows() {
        // given
        var browsers = Stream.of(1, 2, 3, 4)
                .map(number -> http.inBrowser(persons.with("login-nonce-" + number, "administrator")))
                .toList();
        Pattern inPage = Pattern.compile("nonce=\"([^\"]+)\"");

        // when
        List<Http.Answer> pages = IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> browsers.get(number % 4).get("/camunda/app/admin/default/"))
                .toList();

        // then
        assertThat(pages).allSatisfy(page -> {
            var nonces = inPage.matcher(page.body())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            assertThat(nonces).hasSize(1);
            assertThat(page.header("Content-Security-Policy").orElse("")).contains("'nonce-" + nonces.get(0) + "'");
        });
    }

    @Test
    void logging_out_of_tasklist_ends_the_whole_session() {
        // given
        var browser = http.inBrowser(persons.with("login-out", "pmo"));
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/camunda/api/engine/engine/default/task/count");

        // when
        var out = browser.post("/camunda/api/admin/auth/user/default/logout", Map.of());

        // then
        assertThat(out.status()).isEqualTo(200);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(401);
    }

    @Test
    void the_login_of_the_webapps_is_closed() {
        // given
        var person = persons.with("login-webapp", "pmo");
        var browser = http.inBrowser(person);
        browser.get("/camunda/app/tasklist/default/");

        // when
        var answer = browser.postForm(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + person.id() + "&password=" + person.password());

        // then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void wrong_passwords_lock_the_right_one_for_a_while_and_say_nothing_of_the_name() {
        // given
        var person = persons.with("login-throttled");
        var browser = http.anonymous();

        // when
        var unknown = browser.tryToLogIn("login-nobody", "Some-Thing-42");
        List.of(1, 2, 3).forEach(again -> browser.tryToLogIn(person.id(), "Wrong-Word-42"));
        var right = browser.tryToLogIn(person.id(), person.password());

        // then
        assertThat(unknown.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(right.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(browser.get("/login?error").body()).contains("The user name or the password is wrong.");
        assertThat(http.as(person).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_needs_the_token_for_what_changes_something() {
        // given
        var browser = http.inBrowser(persons.with("login-csrf", "administrator"));
        var without = http.anonymous();
        without.logIn(persons.with("login-csrf", "administrator"));

        // when
        var refused = without.send(without.request("/api/portfolio/rebuild")
                .setHeader("X-TOLLGATE-XSRF", "guessed")
                .POST(BodyPublishers.noBody()));
        var passed = browser.post("/api/portfolio/rebuild", Map.of());

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("too old");
        assertThat(passed.status()).isNotIn(401, 403);
    }

    @Test
    void another_sites_page_changes_nothing_even_where_the_browser_repeats_a_password() {
        // given
        var client = http.as(persons.administrator());

        // when
        var answer = client.send(client.request("/engine-rest/deployment/create")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));

        // then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("another site");
    }

    @Test
    void a_role_given_or_taken_counts_in_the_session_at_once() {
        // given
        var browser = http.inBrowser(persons.with("login-roles", "team-member"));

        // when
        identities.createMembership("login-roles", "executive");

        // then
        assertThat(browser.get("/api/me").json().get("roles").toString()).contains("executive");

        // when
        identities.deleteUser("login-roles");

        // then
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_changed_password_shuts_out_the_old_one_at_once() {
        // given
        var person = persons.with("login-changed", "pmo");
        assertThat(http.as(person).get("/api/me").status()).isEqualTo(200);

        // when
        User user = identities.createUserQuery().userId(person.id()).singleResult();
        user.setPassword("Quite-Another-42");
        identities.saveUser(user);

        // then
        assertThat(http.as(person).get("/api/me").status()).isEqualTo(401);
    }
}
