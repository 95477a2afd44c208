package dev.tollgate.change;

import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Frame;
import dev.tollgate.project.FrameChange;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What change requests move: computed against the baseline that holds, or the one that they were decided on. */
@Service
@Transactional(
        readOnly = true,
        noRollbackFor = {BusinessObstacle.class, RuleBroken.class})
public class ChangeImpacts {

    private final ChangeBook book;
    private final ChangeHistoryStore history;
    private final Baselines baselines;

    ChangeImpacts(ChangeBook book, ChangeHistoryStore history, Baselines baselines) {
        this.book = book;
        this.history = history;
        this.baselines = baselines;
    }

    /** What was proposed; nothing where nobody has said yet. */
    public Proposal proposal(String key) {
        return history.proposal(key, book.get(key).round()).orElse(Proposal.NOTHING);
    }

    /** The modified variant of this round. */
    public Optional<Proposal> modified(String key) {
        return history.modified(key, book.get(key).round());
    }

    /**
     * What a request moves as it was proposed.
     *
     * @throws RuleBroken where the proposal does not fit the baseline
     */
    public ChangeImpact proposed(String key) {
        ChangeRequest request = book.get(key);
        Integer effect = request.effect();
        if (effect != null) {
            return made(request, effect);
        }
        return ChangeImpact.of(measuredOn(request), proposal(key));
    }

    /** The same, where it fits the baseline that holds. */
    public Optional<ChangeImpact> fitting(String key) {
        try {
            return Optional.of(proposed(key));
        } catch (RuleBroken doesNotFit) {
            return Optional.empty();
        }
    }

    /** What is agreed about the project of a request now. */
    public Frame agreed(String key) {
        return holding(book.get(key)).frame();
    }

    /** What the modified variant of a request moves; none where there is none. */
    public Optional<ChangeImpact> modifiedImpact(String key) {
        ChangeRequest request = book.get(key);
        return request.effect() == null
                ? modified(key).map(proposal -> ChangeImpact.of(measuredOn(request), proposal))
                : Optional.empty();
    }

    /** What moved since the request was measured; empty where the same baseline holds. */
    public Optional<FrameChange> movedSince(String key) {
        ChangeRequest request = book.get(key);
        ChangeRequest.Measure measure = request.measure();
        int current = holding(request).number();
        return measure == null || request.effect() != null || measure.baseline() == current
                ? Optional.empty()
                : Optional.of(baselines.compare(request.project(), measure.baseline(), current));
    }

    Baseline holding(ChangeRequest request) {
        return baselines
                .current(request.project())
                .orElseThrow(() -> new RuleBroken(
                        "project", "Project " + request.project() + " has no baseline that could change."));
    }

    /** A pending request is measured on what holds now, one that is over on what held then. */
    private Baseline measuredOn(ChangeRequest request) {
        ChangeRequest.Measure measure = request.measure();
        boolean looksAhead = request.state().isPending() || request.state() == ChangeState.POSTPONED;
        return looksAhead || measure == null ? holding(request) : baselines.get(request.project(), measure.baseline());
    }

    private ChangeImpact made(ChangeRequest request, int effect) {
        Baseline before = baselines.get(request.project(), effect - 1);
        Baseline after = baselines.get(request.project(), effect);
        return new ChangeImpact(
                before.number(), before.scope(), after.frame(), FrameChange.between(before.frame(), after.frame()));
    }
}
