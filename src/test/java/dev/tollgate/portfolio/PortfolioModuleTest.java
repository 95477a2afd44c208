package dev.tollgate.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class PortfolioModuleTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    Projects projects;

    /** Sets the projects of one test apart from all others in the shared database. */
    String programme = "";

    Http.Client pmo;

    @BeforeEach
    void reader() {
        programme = "Programme " + UUID.randomUUID();
        pmo = http.as(persons.with("portfolio-pmo", "pmo"));
    }

    @Test
    void a_line_tells_where_a_project_stands_and_follows_it() {
        // given
        ProjectId project = register("Pump renewal", "2359288.62");

        // when
        projects.decideTier(project, Tier.STANDARD, "value");
        projects.enterPhase(project, Phase.PLANNING);

        // then
        JsonNode line = onlyLine();
        assertThat(line.get("id").asText()).isEqualTo(project.value());
        assertThat(line.get("phase").asText()).isEqualTo("PLANNING");
        assertThat(line.get("nextGate").asText()).isEqualTo("G2");
        assertThat(line.get("tier").asText()).isEqualTo("STANDARD");
        assertThat(line.get("rag").asText()).isEqualTo("not reported");
        assertThat(line.get("value").decimalValue()).isEqualByComparingTo("2359288.62");
        assertThat(line.get("currency").asText()).isEqualTo("AUD");

        // when
        projects.end(project, ProjectState.KILLED, "No use");

        // then
        assertThat(onlyLine().get("state").asText()).isEqualTo("KILLED");
        assertThat(onlyLine().get("nextGate").isNull()).isTrue();
    }

    @Test
    void filters_narrow_and_the_order_is_as_asked() {
        // given
        ProjectId cheap = register("Alpha 100% pump", "10");
        ProjectId dear = register("beta pump", "9000");
        ProjectId third = register("Gamma", "200");
        projects.enterPhase(third, Phase.CLOSING);

        // then
        assertThat(ids("&sort=value,desc")).containsExactly(dear, third, cheap);
        assertThat(ids("&sort=name")).containsExactly(cheap, dear, third);
        assertThat(ids("&sort=phase,desc")).startsWith(third);
        assertThat(ids("&q=PUMP")).containsExactly(cheap, dear);
        assertThat(ids("&q=100%25")).containsExactly(cheap);
        assertThat(ids("&q=" + third)).containsExactly(third);
        assertThat(ids("&phase=CLOSING")).containsExactly(third);
        assertThat(ids("&nextGate=G1")).containsExactly(cheap, dear);
        assertThat(ids("&state=KILLED")).isEmpty();
    }

    @Test
    void pages_carry_the_count_of_all_even_behind_the_last() {
        // given
        register("One", "1");
        register("Two", "2");
        ProjectId last = register("Three", "3");

        // then
        JsonNode second = list("&size=2&page=1");
        assertThat(second.at("/content/0/id").asText()).isEqualTo(last.value());
        assertThat(second.at("/page/totalElements").asInt()).isEqualTo(3);
        assertThat(second.at("/page/totalPages").asInt()).isEqualTo(2);
        assertThat(list("&size=2&page=9").at("/page/totalElements").asInt()).isEqualTo(3);
    }

    @Test
    void wrong_questions_are_refused_in_a_sentence() {
        assertRefused("phase=SOMETIME", "phase");
        assertRefused("sort=id;drop%20table%20project", "sort");
        assertRefused("sort=name,sideways", "sort");
        assertRefused("size=501", "size");
        assertRefused("page=-1", "page");
        assertRefused("nextGate=G9", "gate");
    }

    @Test
    void others_see_only_projects_in_which_they_take_part() {
        // given
        ProjectId mine = register("Mine", "1");
        register("Not mine", "1");
        Http.Client member = http.as(persons.with("portfolio-member", "team-member"));
        assertThat(member.get(path("")).json().at("/page/totalElements").asInt())
                .isZero();

        // when
        projects.involve(mine, new PersonId("portfolio-member"), "team-member");

        // then
        JsonNode seen = member.get(path("")).json();
        assertThat(seen.at("/page/totalElements").asInt()).isEqualTo(1);
        assertThat(seen.at("/content/0/id").asText()).isEqualTo(mine.value());

        // when
        projects.release(mine, new PersonId("portfolio-member"), "team-member");

        // then
        assertThat(member.get(path("")).json().at("/page/totalElements").asInt())
                .isZero();
    }

    private void assertRefused(String question, String field) {
        Http.Answer answer = pmo.get("/api/portfolio?" + question);
        assertThat(answer.status()).as(question).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }

    private ProjectId register(String name, String value) {
        return projects.register(new NewProject(
                name,
                "What",
                "Why",
                Money.of(value, "AUD"),
                Weight.UNKNOWN,
                new PersonId("portfolio-proposer"),
                null,
                new Owner(programme, "Water", null, null)));
    }

    private String path(String more) {
        return "/api/portfolio?programme=" + programme.replace(" ", "%20") + more;
    }

    private JsonNode list(String more) {
        return pmo.get(path(more)).json();
    }

    private JsonNode onlyLine() {
        JsonNode found = list("");
        assertThat(found.at("/page/totalElements").asInt()).isEqualTo(1);
        return found.at("/content/0");
    }

    private List<ProjectId> ids(String more) {
        return StreamSupport.stream(list(more).get("content").spliterator(), false)
                .map(line -> new ProjectId(line.get("id").asText()))
                .toList();
    }
}
