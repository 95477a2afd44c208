package dev.tollgate.vocabulary;

import org.jspecify.annotations.Nullable;

/** Whose working days count for something that waits for somebody. */
public interface ActorCalendars {

    /**
     * The working days of whoever must act: of the person, else of the body, else of the organisation.
     *
     * @param assignee none where any of several people may act
     * @param body none where no body decides
     */
    WorkingDays of(@Nullable PersonId assignee, @Nullable String body);
}
