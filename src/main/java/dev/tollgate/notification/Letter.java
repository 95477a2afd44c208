package dev.tollgate.notification;

import java.time.Instant;

/**
 * A mail on its way.
 *
 * @param attempts how often it was tried, with the one that is under way
 */
record Letter(long id, NewMail mail, int attempts, Instant createdAt) {}
