package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/**
 * Somebody who has a seat in a ballot and no vote, for a conflict of interest.
 *
 * @param reason why, and what they have to say on the matter: they may speak
 * @param recordedBy whoever said so; the same person, the PMO, or a deputy
 */
public record Recusal(PersonId voter, String reason, PersonId recordedBy, Instant at) {}
