package dev.tollgate.governance.matters;

import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A room that asks more of a vote on its matters than an option and a reason: a condition, somewhere to send the project
 * back to. A bean of this type is all that it takes. The form of a vote shows the field for a condition where the option
 * is called {@code CONDITIONAL_GO} or {@code CONDITIONAL_APPROVE}, and where to go back to where it is {@code RECYCLE}.
 */
public interface VoteSupplement {

    /**
     * What somebody votes.
     *
     * @param condition what must be done; empty for no condition
     * @param conditionDays within how many working days
     * @param sendBackTo one of the {@link #places}; empty for nowhere
     */
    record Given(
            String option,
            String reason,
            String condition,
            @Nullable Integer conditionDays,
            String sendBackTo) {}

    /** What is wrong with a vote, at which field, and what to do about it. */
    record Problem(String field, String sentence) {}

    boolean concerns(Matter matter);

    /** To where a vote may send the project back, by name with the words for it, in order. */
    Map<String, String> places(Matter matter);

    /** All that is wrong with a vote besides its option and reason; empty where nothing is. */
    List<Problem> problems(Matter matter, Given vote);

    /** Keeps what was added to a vote that has just been cast. */
    void keep(String ballotKey, PersonId voter, Given vote);
}
