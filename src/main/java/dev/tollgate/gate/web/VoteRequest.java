package dev.tollgate.gate.web;

import dev.tollgate.gate.Vote;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A vote as JSON.
 *
 * @param vote {@code GO}, {@code CONDITIONAL_GO}, {@code HOLD}, {@code RECYCLE} or {@code KILL}
 * @param reason needed for everything but GO
 * @param condition needed for CONDITIONAL_GO, with the working days within which it must be met
 * @param recycleTo needed for RECYCLE: the phase to go back to, for example {@code PLANNING}
 */
record VoteRequest(
        @Nullable String vote,
        @Nullable String reason,
        @Nullable String condition,
        @Nullable Integer conditionDays,
        @Nullable String recycleTo) {

    /** @throws RuleBroken where the vote or the phase is none of those that exist */
    Vote toVote() {
        return new Vote(
                choice("vote", vote == null ? "" : vote, GateOutcome.class),
                Objects.requireNonNullElse(reason, ""),
                Objects.requireNonNullElse(condition, ""),
                conditionDays,
                recycleTo == null ? null : choice("recycleTo", recycleTo, Phase.class));
    }

    private static <E extends Enum<E>> E choice(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        field,
                        field + " must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
