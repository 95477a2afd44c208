package dev.tollgate.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be decided about a request. */
@Component
class ChangeOptions {

    private final ChangeHistoryStore history;

    ChangeOptions(ChangeHistoryStore history) {
        this.history = history;
    }

    /** The strictest first. A change that is in effect already stands or is taken back. */
    List<ChangeOutcome> of(ChangeRequest request) {
        List<ChangeOutcome> options = new ArrayList<>();
        options.add(ChangeOutcome.REJECT);
        if (request.effect() == null) {
            options.add(ChangeOutcome.POSTPONE);
            if (request.assessment().mergeInto() != null) {
                options.add(ChangeOutcome.MERGE);
            }
            if (history.modified(request.key(), request.round()).isPresent()) {
                options.add(ChangeOutcome.APPROVE_MODIFIED);
            }
        }
        options.add(ChangeOutcome.APPROVE);
        return options;
    }
}
