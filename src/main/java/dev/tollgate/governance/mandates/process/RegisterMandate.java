package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.NewMandate;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the start form of a mandate; its number becomes the business key. */
@Component("registerMandate")
class RegisterMandate extends StartListener {

    private final MandateRegister register;
    private final MandateDays days;
    private final CurrentPerson current;

    RegisterMandate(MandateRegister register, MandateDays days, CurrentPerson current) {
        this.register = register;
        this.days = days;
        this.current = current;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String holder = answers.text("holder");
        String deputy = answers.required("deputy", "The deputy");
        Optional<LocalDate> from = day(answers, "from", "The first day");
        Optional<LocalDate> to = day(answers, "to", "The last day");
        Optional<List<Money>> caps = CapsText.read(answers.text("caps"));
        if (caps.isEmpty()) {
            answers.wrong("caps", "Write amounts with their currency, such as 50000 EUR, 55000 USD.");
        }
        Set<ProjectId> projects = projects(answers);
        answers.check();
        Terms terms = new Terms(
                from.orElseThrow(),
                to.orElseThrow(),
                new HashSet<>(answers.texts("kinds")),
                caps.orElseThrow(),
                answers.flag("withoutOwnProjects"),
                projects,
                parts(answers.text("withoutProgrammes")).collect(Collectors.toSet()));
        Mandate mandate = register.give(
                new NewMandate(
                        holder.isEmpty() ? answers.person() : new PersonId(holder),
                        new PersonId(deputy),
                        terms,
                        answers.text("reason")),
                answers.person(),
                current.roles());
        execution.setProcessBusinessKey(mandate.id().value());
        execution.removeVariables(MandateGrantModel.FIELDS);
        days.set(mandate, execution);
    }

    private static Optional<LocalDate> day(FormAnswers answers, String key, String label) {
        if (answers.text(key).isEmpty()) {
            answers.mustBeGiven(key, label);
        }
        return answers.date(key, label);
    }

    private static Set<ProjectId> projects(FormAnswers answers) {
        Set<ProjectId> projects = new HashSet<>();
        parts(answers.text("withoutProjects")).forEach(number -> {
            try {
                projects.add(new ProjectId(number.toUpperCase(Locale.ROOT)));
            } catch (RuleBroken noNumber) {
                answers.wrong(
                        "withoutProjects", "\"" + number + "\" is no project number; it looks like PRJ-2026-014.");
            }
        });
        return projects;
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[,;\\n]", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
