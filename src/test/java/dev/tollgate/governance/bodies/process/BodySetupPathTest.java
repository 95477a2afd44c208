package dev.tollgate.governance.bodies.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.Member;
import dev.tollgate.governance.bodies.Term;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class BodySetupPathTest {

    private static final ProjectId ANY = ProjectId.of(2026, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Work work;

    @Autowired
    Bodies bodies;

    @Autowired
    Persons persons;

    @Autowired
    TimeTravel time;

    @BeforeEach
    void people() {
        time.to(Instant.parse("2026-12-01T09:00:00Z"));
        List.of("bs-pmo", "bs-pmo-2").forEach(person -> persons.with(person, "pmo"));
        List.of("bs-ada", "bs-bob", "bs-cleo").forEach(persons::with);
    }

    @Test
    void a_change_board_is_set_up_in_tasklist_and_its_seats_are_filled_by_people_who_accepted() {
        // given
        var board = new BodyId("bs-change-board");

        // when
        describe(
                "bs-pmo",
                board,
                Map.of(),
                List.of(seat("Chair", "CHAIR", "bs-ada"), seat("Member 1", "VOTING", "bs-bob")));

        // then
        assertThat(bodies.members(board, ANY, TODAY)).isEmpty();
        assertThat(bodies.missing(board, TODAY))
                .containsExactly(
                        "Chair: \"bs-ada\" has not answered yet.", "Member 1: \"bs-bob\" has not answered yet.");
        answer("bs-ada", Map.of("answer", "ACCEPT"));
        answer("bs-bob", Map.of("answer", "DECLINE", "reason", "I leave in March."));
        assertThat(bodies.members(board, ANY, TODAY))
                .extracting(Member::person, Member::chair)
                .containsExactly(tuple(new PersonId("bs-ada"), true));

        // when the PMO asks somebody else
        Task replace = task("replace-nominee", null);
        work.completeTask("bs-pmo", replace, Map.of("person", "bs-cleo"));
        answer("bs-cleo", Map.of("answer", "ACCEPT"));

        // then
        assertThat(bodies.members(board, ANY, TODAY)).hasSize(2);
        assertThat(bodies.missing(board, TODAY)).isEmpty();
        assertThat(bodies.sittings(board, time.now(), 2))
                .extracting(sitting -> sitting.startsAt().toString())
                .containsExactly("2026-12-08T09:00:00Z", "2026-12-22T09:00:00Z");
    }

    @Test
    void a_successor_takes_over_when_their_term_begins_and_not_before() {
        // given
        var board = new BodyId("bs-terms");
        describe("bs-pmo", board, Map.of(), List.of(seat("Chair", "CHAIR", "bs-ada")));
        answer("bs-ada", Map.of("answer", "ACCEPT"));

        // when
        Map<String, Object> successor = seat("Chair", "CHAIR", "bs-bob");
        successor.put("from", "2027-01-01");
        describe("bs-pmo", board, Map.of(), List.of(successor));
        answer("bs-bob", Map.of("answer", "ACCEPT"));

        // then
        assertThat(bodies.members(board, ANY, TODAY))
                .extracting(Member::person)
                .containsExactly(new PersonId("bs-ada"));
        assertThat(bodies.members(board, ANY, LocalDate.of(2027, 1, 1)))
                .extracting(Member::person)
                .containsExactly(new PersonId("bs-bob"));
        assertThat(bodies.terms(board)).extracting(Term::state).containsOnly(Term.State.ACCEPTED);
    }

    @Test
    void what_is_wrong_is_said_in_sentences_and_nothing_is_laid_down() {
        var board = new BodyId("bs-wrong");

        assertThatThrownBy(() -> describe(
                        "bs-pmo",
                        board,
                        Map.of("zone", "Mars/Crater", "rhythm", "NONE"),
                        List.of(seat("Member", "VOTING", "bs-pmo"), seat("Other", "VOTING", "bs-nobody"))))
                .hasMessageContaining("is no time zone")
                .hasMessageContaining("A body has one chair")
                .hasMessageContaining("Nobody nominates themselves")
                .hasMessageContaining("There is no person \"bs-nobody\"")
                .hasMessageContaining("Say when the body sits");
        assertThat(bodies.find(board)).isEmpty();
    }

    private void describe(String pmo, BodyId board, Map<String, Object> other, List<Map<String, Object>> seats) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("body-setup")
                .latestVersion()
                .singleResult()
                .getId();
        work.start(pmo, definition, Map.of("bodyId", board.value()));
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("describe-body")
                .processVariableValueEquals("bodyId", board.value())
                .singleResult();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "name", "The board",
                "kind", "change-board",
                "ruleSet", "committee",
                "rhythm", "WEEKS",
                "every", 2,
                "firstSitting", "2026-12-08",
                "sitsAt", "10:00"));
        answers.put("zone", "Europe/Brussels");
        answers.putAll(other);
        answers.put("seats", Spin.JSON(seats));
        work.completeTask(pmo, task, answers);
    }

    private static Map<String, Object> seat(String title, String part, String person) {
        return new HashMap<>(Map.of("title", title, "part", part, "person", person));
    }

    private void answer(String person, Map<String, ?> answers) {
        work.completeTask(person, task("accept-body-seat", person), answers);
    }

    private Task task(String box, @Nullable String assignee) {
        var query = engine.getTaskService().createTaskQuery().taskDefinitionKey(box);
        return (assignee == null ? query : query.taskAssignee(assignee)).singleResult();
    }
}
