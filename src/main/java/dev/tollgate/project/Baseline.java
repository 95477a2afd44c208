package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed about a project, by a decision; kept as it was when a later one takes its place.
 *
 * @param number counts the baselines of a project, from 1; the highest one holds
 * @param scopeVersion counts the wordings of the scope, from 1
 * @param scopeSha256 the hash of the scope statement in UTF-8
 * @param decision the identity of the decision on record
 */
public record Baseline(
        ProjectId project,
        int number,
        Money budget,
        LocalDate start,
        LocalDate finish,
        int scopeVersion,
        String scopeSha256,
        String scope,
        List<BudgetLine> budgetLines,
        List<Milestone> milestones,
        Origin origin,
        String decision,
        Instant since) {

    /** What made a baseline. */
    public enum Origin {
        /** A gate: the committee agreed to the whole plan. */
        GATE,
        /** The portfolio from which the project was imported. */
        IMPORT,
        /** An approved change of the baseline before. */
        CHANGE
    }

    public Baseline {
        budgetLines = List.copyOf(budgetLines);
        milestones = List.copyOf(milestones);
    }

    public Frame frame() {
        return new Frame(start, finish, budget, budgetLines, milestones, scope);
    }
}
