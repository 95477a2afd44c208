package dev.tollgate.governance.escalation;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A forecast outside its tolerance.
 *
 * @param key identifies the breach for good; each leads to one exception
 * @param sentence for people: what is expected, what was agreed, what is tolerated
 * @param level project, stage or work package, by a name that never changes
 * @param subject which stage or work package; empty for the whole project
 * @param dimension cost, time, …, by a name that never changes
 * @param atStake the money in question; none where it is not a question of money
 */
public record Breach(
        String key,
        String sentence,
        String level,
        String subject,
        String dimension,
        @Nullable Money atStake,
        PersonId raisedBy) {}
