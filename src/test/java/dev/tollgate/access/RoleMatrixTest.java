package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tollgate.access.RoleMatrix.Audience;
import dev.tollgate.access.RoleMatrix.Row;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;

/** Knocks on every door of the role matrix over HTTP, once for each role and once without login. */
@TollgateTest
class RoleMatrixTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    private final RoleMatrix matrix = RoleMatrix.load();

    /** A request that this row, and no row before it, decides. */
    private record Knock(Row row, String method, String path) {

        boolean isOfProgram() {
            return path.startsWith("/engine-rest") || path.startsWith("/actuator") || path.startsWith("/api/");
        }

        boolean endsTheSession() {
            return path.endsWith("logout") || (path.equals("/login") && method.equals("POST"));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_passes_where_its_row_says_and_nowhere_else(Role role) {
        // given
        Persons.Login person = persons.with("matrix-" + role.id(), role.id());
        Http.Client program = http.as(person);
        Http.Client browser = openBrowser(person);
        SoftAssertions all = new SoftAssertions();

        for (Knock knock : knocks()) {
            // when
            Http.Client client = knock.endsTheSession() ? openBrowser(person) : knock.isOfProgram() ? program : browser;
            Http.Answer answer = send(client, knock);

            // then
            boolean refused = answer.status() == 401 || answer.body().contains(Refusals.NOT_YOUR_ROLE);
            all.assertThat(refused)
                    .as("%s refused %s, status %d", knock, role, answer.status())
                    .isEqualTo(!knock.row().admits(Set.of(role.id())));
        }
        all.assertAll();
    }

    @Test
    void without_login_only_public_rows_answer() {
        // given
        SoftAssertions all = new SoftAssertions();

        for (Knock knock : knocks()) {
            // when
            Http.Client anonymous = http.anonymous();
            anonymous.get("/login");
            Http.Answer answer = send(anonymous, knock);

            // then
            all.assertThat(answer.status() != 401)
                    .as("%s answered %d", knock, answer.status())
                    .isEqualTo(knock.row().audience() == Audience.PUBLIC
                            || knock.path().equals("/logout"));
        }
        all.assertAll();
    }

    @Test
    void what_no_row_names_is_refused_to_the_administrator_too() {
        // when
        var answer = http.as(persons.administrator()).get("/api/no-such-thing");

        // then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asText()).isEqualTo(Refusals.NOT_YOUR_ROLE);
    }

    private List<Knock> knocks() {
        return matrix.rows().stream().map(this::knockOn).toList();
    }

    private Knock knockOn(Row row) {
        String path = row.path().getPatternString().replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1");
        List<String> methods =
                row.method().equals("*") ? List.of("GET", "POST", "PUT", "DELETE") : List.of(row.method());
        List<String> tails = path.endsWith("/**") ? List.of("x", "x/x", "x/x/x", "") : List.of("");
        for (String method : methods) {
            for (String tail : tails) {
                String concrete = path.replaceAll("/\\*\\*$", tail.isEmpty() ? "" : "/" + tail)
                        .replaceAll("\\*|\\{[a-z]+}", "x");
                if (matrix.rowFor(method, PathContainer.parsePath(concrete)).stream()
                        .anyMatch(row::equals)) {
                    return new Knock(row, method, concrete);
                }
            }
        }
        return fail("A row before it decides all that this row names: %s %s", row.method(), path);
    }

    private Http.Client openBrowser(Persons.Login person) {
        Http.Client browser = http.inBrowser(person);
        // Gives the session the webapps' own token.
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static Http.Answer send(Http.Client client, Knock knock) {
        var body = Stream.of("POST", "PUT").anyMatch(knock.method()::equals)
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.noBody();
        return client.send(client.request(knock.path())
                .header("Content-Type", "application/json")
                .method(knock.method(), body));
    }
}
