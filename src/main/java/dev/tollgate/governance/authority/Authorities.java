package dev.tollgate.governance.authority;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import dev.tollgate.workflow.ModelReadable;
import dev.tollgate.workflow.trial.TableRefused;
import dev.tollgate.workflow.trial.TrialTables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may decide what, by the ladders of the table {@code decision-authority}. */
@Service("authorities")
@ModelReadable
public class Authorities {

    private final DecisionTables tables;
    private final Matters matters;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final TrialTables trials;

    Authorities(
            DecisionTables tables, Matters matters, Projects projects, WorkingCalendar calendar, TrialTables trials) {
        this.tables = tables;
        this.trials = trials;
        this.matters = matters;
        this.projects = projects;
        this.calendar = calendar;
    }

    /** Who decides; an amount exactly on a limit stays with the lower step. */
    public Authority find(AuthorityQuestion question) {
        DecisionTables.Answer answer = tables.ask(AuthorityTable.NAME, AuthorityTable.facts(question));
        return AuthorityTable.read(answer.first(), answer.version());
    }

    /** Who decides on a matter today, by its amount and its project's tier and programme. */
    public Authority of(Matter matter, @Nullable Integer risk) {
        return find(about(matter, risk));
    }

    /** The question that a matter asks today. */
    public AuthorityQuestion about(Matter matter, @Nullable Integer risk) {
        Project project = projects.get(matter.project());
        return new AuthorityQuestion(
                matter.kind(),
                matter.amount(),
                Objects.requireNonNullElse(project.tier(), Tier.STANDARD),
                risk,
                project.owner().programme(),
                calendar.today());
    }

    /**
     * Ladders from a file, checked and compiled on their own; nothing is deployed.
     *
     * @throws TableRefused naming row and column of everything that is wrong
     */
    public TrialLadders tryOut(String file, byte[] table) {
        return new TrialLadders(trials.read(file, table, AuthorityTable.SHAPE), file);
    }

    /** The table that holds now, as process owners edit it. */
    public DecisionTables.Source deployed() {
        return tables.source(AuthorityTable.NAME);
    }

    /** For models: the key of the seat or the id of the body that decides on a matter today. */
    public String decider(String matterKey) {
        return of(matters.get(matterKey), null).decider();
    }

    /** For models: whether a body decides on a matter today, by vote. */
    public boolean needsVote(String matterKey) {
        return of(matters.get(matterKey), null).isBody();
    }
}
