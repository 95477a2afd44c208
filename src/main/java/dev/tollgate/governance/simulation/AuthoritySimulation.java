package dev.tollgate.governance.simulation;

import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.governance.authority.TrialLadders;
import dev.tollgate.governance.latency.AskedDecision;
import dev.tollgate.governance.latency.DecisionTimes;
import dev.tollgate.governance.latency.Pace;
import dev.tollgate.governance.simulation.AuthorityReport.Decider;
import dev.tollgate.governance.simulation.AuthorityReport.Group;
import dev.tollgate.governance.simulation.AuthorityReport.Moved;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who would decide instead, for past and running decisions and for every project; nothing is written. */
@Service
@Transactional(readOnly = true)
public class AuthoritySimulation {

    private final Authorities authorities;
    private final DecisionTimes times;
    private final Projects projects;
    private final WorkingCalendar calendar;

    AuthoritySimulation(Authorities authorities, DecisionTimes times, Projects projects, WorkingCalendar calendar) {
        this.authorities = authorities;
        this.times = times;
        this.projects = projects;
        this.calendar = calendar;
    }

    /**
     * @param page which page of the decisions that somebody else would take, from 0
     * @throws dev.tollgate.workflow.trial.TableRefused naming row and column of everything that is wrong
     */
    public AuthorityReport run(String file, byte[] table, int page, int size) {
        TrialLadders changed = authorities.tryOut(file, table);
        DecisionTables.Source deployed = authorities.deployed();
        Moves moves = new Moves(page * size, size);
        times.forEach(decision -> {
            Group group = decision.decidedAt() == null ? Group.RUNNING : Group.PAST;
            Decider decider = new Decider(decision.decider(), decision.title());
            Authority after = changed.find(decision.question()).orElse(null);
            moves.add(
                    group,
                    new Moves.Before(decider, decision.ladder(), decision.rank()),
                    after,
                    told(group, decision, decider, after));
        });
        gatesOfProjects(authorities.tryOut(deployed.version() + ".dmn", deployed.bytes()), changed, moves);
        List<Pace> paces = times.paces();
        return new AuthorityReport(
                file,
                deployed.version(),
                moves.count(Group.PAST),
                moves.count(Group.RUNNING),
                moves.count(Group.PROJECT),
                moves.moves(paces),
                moves.listed(),
                paces);
    }

    private static Supplier<Moved> told(
            Group group, AskedDecision decision, Decider decider, @Nullable Authority after) {
        return () -> new Moved(
                group,
                decision.matterKey(),
                decision.project().value(),
                decision.question().kind(),
                decision.question().amount(),
                decision.decidedAt(),
                decider,
                decider(after));
    }

    /** A portfolio that was just taken over has no past here, but its projects have values. */
    private void gatesOfProjects(TrialLadders deployed, TrialLadders changed, Moves moves) {
        LocalDate today = calendar.today();
        for (Project project : projects.all()) {
            if (project.value() != null) {
                AuthorityQuestion gate = new AuthorityQuestion(
                        "gate",
                        project.value(),
                        Objects.requireNonNullElse(project.tier(), Tier.STANDARD),
                        project.weight().risk(),
                        project.owner().programme(),
                        today);
                Authority now = deployed.find(gate).orElse(null);
                Authority after = changed.find(gate).orElse(null);
                moves.add(
                        Group.PROJECT,
                        new Moves.Before(decider(now), now == null ? "" : now.ladder(), now == null ? 0 : now.rank()),
                        after,
                        () -> new Moved(
                                Group.PROJECT,
                                project.id().value(),
                                project.id().value(),
                                "gate",
                                project.value(),
                                null,
                                decider(now),
                                decider(after)));
            }
        }
    }

    private static Decider decider(@Nullable Authority authority) {
        return authority == null ? Moves.NOBODY : new Decider(authority.decider(), authority.title());
    }
}
