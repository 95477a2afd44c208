package dev.tollgate.governance;

import org.jspecify.annotations.Nullable;

/**
 * A version of something that counted in a decision: a process model, a decision table, a baseline, a status.
 *
 * @param kind {@code model}, {@code table}, {@code baseline}, {@code status}, …
 * @param version as its owner numbers it; for models and tables the engine's id
 * @param sha256 of its content, in hexadecimal digits; none where it has no content of its own
 */
public record RecordedInput(
        String kind, String name, String version, @Nullable String sha256) {}
