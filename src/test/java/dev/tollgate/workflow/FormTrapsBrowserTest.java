package dev.tollgate.workflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Tasklist;
import dev.tollgate.support.Visitors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways in which Tasklist loses answers, each with the remedy that our forms and our panel bring. */
@BrowserTest
class FormTrapsBrowserTest {

    private static final String PERSON = "trapped-person";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Persons persons;

    @Autowired
    private RecordTraps received;

    private String taskId = "";

    @BeforeEach
    void startTheTraps() {
        TestModels.deploy(repository, "form-traps");
        String instance = runtime.startProcessInstanceByKey("form-traps", "PRJ-2026-990", Map.of("person", PERSON))
                .getId();
        taskId = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private Tasklist open(Visitors visitors) {
        return visitors.inTasklist(persons.with(PERSON)).open(taskId);
    }

    @Test
    void everyKindOfAnswerArrives(Visitors visitors) {
        Tasklist tasklist = open(visitors);

        tasklist.fill("Budget", "2500000.5")
                .fill("Count", "7")
                .fill("Finish", "30/11/2026")
                .choose("Accept")
                .choose("Agreed")
                .pick("Sponsor", "Grace Hopper");
        tasklist.complete();

        RecordTraps.Answers answers = received.of(taskId);
        assertThat(answers.person()).isEqualTo(PERSON);
        assertThat(answers.title()).isEqualTo("Water main");
        assertThat(answers.finish()).contains(LocalDate.of(2026, 11, 30));
        assertThat(answers.budget()).contains(new BigDecimal("2500000.5"));
        assertThat(answers.count()).contains(7);
        assertThat(answers.decision()).isEqualTo("ACCEPT");
        assertThat(answers.sponsor()).containsExactly("grace");
        assertThat(answers.agreed()).isTrue();
    }

    @Test
    void aLongListIsCompletedAfterEditingAndKeepsEveryRowAndEveryReadOnlyField(Visitors visitors) {
        Tasklist tasklist = open(visitors);

        Locator remarks = tasklist.form().getByLabel("Remark");
        assertThat(remarks).hasCount(TrapForms.CRITERIA);
        remarks.nth(8).fill("changed in the last row");
        tasklist.complete();

        RecordTraps.Answers answers = received.of(taskId);
        assertThat(answers.remarks())
                .hasSize(TrapForms.CRITERIA)
                .endsWith("changed in the last row")
                .startsWith("as planned");
        assertThat(answers.criteria()).hasSize(TrapForms.CRITERIA).contains("criterion-1", "criterion-9");
    }

    @Test
    void aClearedFieldArrivesAsNothing(Visitors visitors) {
        Tasklist tasklist = open(visitors);

        for (String field : new String[] {"Budget", "Count"}) {
            tasklist.fill(field, "7").field(field).press("Tab");
            tasklist.field(field).press("Control+a");
            tasklist.field(field).press("Delete");
            tasklist.field(field).press("Tab");
            assertThat(tasklist.field(field)).hasValue("");
        }
        tasklist.complete();

        RecordTraps.Answers answers = received.of(taskId);
        assertThat(answers.count()).isEmpty();
        assertThat(answers.budget()).isEmpty();
        assertThat(answers.finish()).isEmpty();
        assertThat(answers.sponsor()).isEqualTo(Collections.emptyList());
    }

    @Test
    void aRefusalSaysWhyAndKeepsTheAnswers(Visitors visitors) {
        Tasklist tasklist = open(visitors);

        tasklist.fill("Title", "refuse me").choose("Return").submit();

        assertThat(tasklist.refusal()).contains("The title is taken; choose another one.");
        assertThat(tasklist.field("Title")).hasValue("refuse me");
        assertThat(received.has(taskId)).isFalse();
        tasklist.fill("Title", "Another main");
        tasklist.complete();
        RecordTraps.Answers answers = received.of(taskId);
        assertThat(answers.title()).isEqualTo("Another main");
        assertThat(answers.decision()).isEqualTo("RETURN");
    }

    @Test
    void goingToAnotherTabAndBackKeepsTheAnswers(Visitors visitors) {
        Tasklist tasklist = open(visitors);

        tasklist.fill("Title", "Half written").choose("Return").tab("History").tab("Form");

        assertThat(tasklist.field("Title")).hasValue("Half written");
        tasklist.complete();
        RecordTraps.Answers answers = received.of(taskId);
        assertThat(answers.title()).isEqualTo("Half written");
        assertThat(answers.decision()).isEqualTo("RETURN");
    }
}
