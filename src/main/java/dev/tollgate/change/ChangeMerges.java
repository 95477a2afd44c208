package dev.tollgate.change;

import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes one request into another, so that both are decided together. */
@Component
class ChangeMerges {

    private final ChangeBook book;
    private final ChangeHistoryStore history;
    private final ChangeImpacts impacts;
    private final ChangeRequestStore requests;

    ChangeMerges(ChangeBook book, ChangeHistoryStore history, ChangeImpacts impacts, ChangeRequestStore requests) {
        this.book = book;
        this.history = history;
        this.impacts = impacts;
        this.requests = requests;
    }

    /** @throws BusinessObstacle where it is not to be decided any more */
    ChangeRequest target(ChangeRequest request) {
        ChangeRequest target =
                book.get(Objects.requireNonNull(request.assessment().mergeInto()));
        if (!target.state().isPending() || target.effect() != null) {
            throw new BusinessObstacle(
                    "merge-target-gone",
                    target.key() + " is " + target.state().title().toLowerCase(Locale.ROOT)
                            + " and takes nothing in any more.");
        }
        return target;
    }

    /** The target moves what both move from now on. */
    void takeIn(ChangeRequest target, ChangeRequest source) {
        Proposal both = impacts.proposal(target.key()).and(impacts.proposal(source.key()));
        history.propose(target.key(), target.round(), Variant.PROPOSED, both, source.requestedBy(), book.now());
        book.note(target.key(), "took-in", source.key() + " \"" + source.cause().title() + "\"", null);
        try {
            requests.update(target.measured(Measure.of(impacts.proposed(target.key()))));
        } catch (RuleBroken doesNotFit) {
            book.note(target.key(), "does-not-fit", String.valueOf(doesNotFit.getMessage()), null);
        }
    }
}
