package dev.tollgate.governance.matters;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody decides.
 *
 * @param key its business key: {@code PRJ-2026-014.CR-007}
 * @param kind which kind of decision tables and mandates know it by: {@code gate}, {@code change}, {@code exception}
 * @param question what is asked, in a sentence that people read
 * @param amount what is at stake, never negative; none where it is not a question of money
 * @param raisedBy who asks for the decision and therefore has no part in it; none where the process itself asks
 * @param options what may be decided, the strictest first, by names that never change: {@code REJECT}
 * @param raciRow the row of the project's RACI matrix by which people are consulted and informed; empty for none
 * @param about whose own affair it is, such as the nominee's, and who therefore has no part in it; none for most matters
 */
public record Matter(
        String key,
        ProjectId project,
        String kind,
        String question,
        @Nullable Money amount,
        @Nullable PersonId raisedBy,
        List<String> options,
        String raciRow,
        @Nullable PersonId about) {

    /** Every kind of matter, for tables, mandates and forms. */
    public static final List<String> KINDS = List.of("change", "exception", "gate", "nomination", "waiver");

    public Matter {
        options = List.copyOf(options);
    }

    /** A matter that is nobody's own affair. */
    public Matter(
            String key,
            ProjectId project,
            String kind,
            String question,
            @Nullable Money amount,
            @Nullable PersonId raisedBy,
            List<String> options,
            String raciRow) {
        this(key, project, kind, question, amount, raisedBy, options, raciRow, null);
    }

    /** Whether this person asked for the decision or it is about them, so that they have no part in it. */
    public boolean isOwnAffairOf(PersonId person) {
        return person.equals(raisedBy) || person.equals(about);
    }
}
