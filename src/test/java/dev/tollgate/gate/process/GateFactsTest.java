package dev.tollgate.gate.process;

import static dev.tollgate.gate.GateFixture.ANNA;
import static dev.tollgate.gate.GateFixture.BEN;
import static dev.tollgate.gate.GateFixture.BUSINESS;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static dev.tollgate.gate.GateFixture.PMO;
import static dev.tollgate.gate.GateFixture.TECHNOLOGY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.governance.Seats;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read above the forms, each as themselves. */
@TollgateTest
class GateFactsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    WorkingCalendar calendar;

    GateFixture fixture;
    ProjectId project;
    GateDriver gate;

    @Autowired
    void fixture(Projects projects, ProjectWork projectWork, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, projectWork, seats, documents);
    }

    @BeforeEach
    void review() {
        project = fixture.planned(Tier.STANDARD);
        gate = new GateDriver(engine, jobs, work, project, project.child("G2"));
    }

    @Test
    void the_project_manager_sees_where_to_file_what_and_what_is_missing() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget seen above a form " + project);

        // when
        JsonNode sheet = sheetOf(MANAGER, "attach-evidence");

        // then
        JsonNode slots = section(sheet, "Documents that are asked for").at("/slots");
        assertThat(slots.findValuesAsText("key")).containsExactly("gate:G2:budget-approved", "gate:G2:risks-assessed");
        assertThat(slots.at("/0/required").asBoolean()).isTrue();
        assertThat(slots.at("/0/documents").size()).isEqualTo(1);
        assertThat(slots.at("/1/required").asBoolean()).isFalse();
        assertThat(criterion(sheet, "The approval of the budget in writing"))
                .containsExactly("Must be met (critical)", "Document", "Nothing shown yet", "");
    }

    @Test
    void whoever_signs_off_sees_for_which_criterion_and_seat_they_are_asked() {
        JsonNode asked = section(sheetOf(BUSINESS, "give-sign-off"), "What you are asked to sign off");

        assertThat(asked.at("/facts").findValuesAsText("value"))
                .containsExactly("The business agrees to the plan", "Functional owner", "Must be met (critical)");
    }

    @Test
    void the_one_who_may_waive_sees_who_asks_why_and_for_how_long_at_most() {
        // given
        gate.does(
                MANAGER,
                "attach-evidence",
                Map.of(
                        "statement", "All but the signature.",
                        "waiveCriteria", Spin.JSON(List.of("budget-approved")),
                        "waiverReason", "Signed next week."));
        gate.signOff(BUSINESS);
        gate.signOff(TECHNOLOGY);

        // when
        JsonNode sheet = sheetOf(CHAIR, "decide-waiver");

        // then
        assertThat(section(sheet, "The waiver").at("/facts").findValuesAsText("value"))
                .contains(
                        "The approval of the budget in writing", "Signed next week.", "Chair of the steering committee")
                .anyMatch(value -> value.startsWith("gate-manager Example"))
                .contains(calendar.today().plusDays(30).toString());
        assertThat(criterion(sheet, "The approval of the budget in writing"))
                .contains("Nothing shown yet; a waiver is asked for: Signed next week.");
    }

    @Test
    void the_pmo_sees_the_advice_and_links_to_the_evidence() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget for the PMO " + project);
        gate.handIn();
        gate.signOff(BUSINESS);
        gate.signOff(TECHNOLOGY);

        // when
        JsonNode sheet = sheetOf(PMO, "check-readiness");

        // then
        assertThat(section(sheet, "Is it ready?").at("/facts").findValuesAsText("value"))
                .containsExactly("Ready for the vote.", "0", "0", "60 %");
        assertThat(section(sheet, "The gate").at("/facts").findValuesAsText("value"))
                .anyMatch(value -> value.startsWith("All is planned. (gate-manager Example, "));
        String link = section(sheet, "Criteria").at("/rows").findValuesAsText("link").stream()
                .filter(found -> found.contains("/documents/"))
                .findFirst()
                .orElseThrow();
        assertThat(http.as(persons.with(PMO)).get(link).status()).isEqualTo(200);
    }

    @Test
    void voters_see_how_many_voted_and_only_their_own_vote_until_all_is_counted() {
        // given
        gate.toTheVote();
        gate.vote(ANNA, "KILL");

        // when
        JsonNode during = sheetOf(BEN, "cast-vote");
        gate.vote(BEN, "GO");
        gate.vote(CHAIR, "GO");
        JsonNode after = sheetOf(CHAIR, "resume-gate");

        // then
        assertThat(section(during, "The vote").at("/facts").findValuesAsText("value"))
                .contains("1 of 3; what others vote is shown when voting is over");
        assertThat(during.toString()).doesNotContain("Kill").doesNotContain("KILL");
        assertThat(section(after, "How the committee voted").at("/rows").size()).isEqualTo(3);
        assertThat(section(after, "How the committee voted").toString()).contains("Kill");
    }

    @Test
    void the_owner_of_a_condition_sees_what_must_be_true_and_whoever_confirms_sees_what_proves_it() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget with a condition " + project);
        gate.toTheVote();
        gate.allVote("GO", "GO", "GO");
        conditionalGo();
        String slot = "gate:G2-R2:condition-1";

        // when
        JsonNode owner = sheetOf(BUSINESS, "meet-condition");
        fixture.file(project, slot, "Proof of " + project);
        work.completeOwn(BUSINESS, project.value(), "meet-condition", Map.of("note", "The rota is published."));
        JsonNode confirming = sheetOf(PMO, "confirm-condition");

        // then
        assertThat(section(owner, "The condition").at("/facts").findValuesAsText("value"))
                .contains("A rota is published", "Functional owner");
        assertThat(section(owner, "What proves it").at("/slots/0/key").asText()).isEqualTo(slot);
        assertThat(section(confirming, "What proves it").at("/rows/0/0/link").asText())
                .contains("/documents/");
        assertThat(section(confirming, "The condition").toString()).contains("The rota is published.");
    }

    private void conditionalGo() {
        gate = new GateDriver(engine, jobs, work, project, project.child("G2-R2"));
        fixture.file(project, "gate:G2:budget-approved", "Budget once more " + project);
        gate.toTheVote();
        COMMITTEE_VOTES.forEach(gate::vote);
        var row = Map.of(
                "demand", "A rota is published",
                "seat", "functional-owner",
                "dueOn", calendar.today().plusDays(14).toString());
        gate.does(CHAIR, "agree-conditions", Map.of("conditions", Spin.JSON(List.of(row))));
    }

    private static final Map<String, Map<String, Object>> COMMITTEE_VOTES =
            Map.of(CHAIR, conditional(), ANNA, conditional(), BEN, conditional());

    private static Map<String, Object> conditional() {
        return Map.of(
                "vote", "CONDITIONAL_GO", "reason", "Nearly.", "condition", "Publish a rota", "conditionDays", 10);
    }

    private JsonNode sheetOf(String person, String taskKey) {
        Task task = work.open(project.value()).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(taskKey))
                .filter(open -> open.getAssignee() == null || open.getAssignee().equals(person))
                .findFirst()
                .orElseThrow();
        var answer = http.as(persons.with(person)).get("/api/tasks/" + task.getId() + "/facts");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode section(JsonNode sheet, String title) {
        return StreamSupport.stream(sheet.at("/sections").spliterator(), false)
                .filter(section -> section.at("/title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + title + "\" in " + sheet));
    }

    /** The row of a criterion without its title. */
    private static List<String> criterion(JsonNode sheet, String title) {
        return StreamSupport.stream(section(sheet, "Criteria").at("/rows").spliterator(), false)
                .map(row -> row.findValuesAsText("text"))
                .filter(row -> Objects.equals(row.get(0), title))
                .map(row -> row.subList(1, row.size()))
                .findFirst()
                .orElseThrow();
    }
}
