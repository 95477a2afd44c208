package dev.tollgate.project;

import org.jspecify.annotations.Nullable;

/**
 * What decides how much governance a project needs, beside its value.
 *
 * @param risk 1 (low) to 5 (high)
 * @param strategic 1 (low) to 5 (high)
 * @param regulatory whether a regulator looks on
 */
public record Weight(@Nullable Integer risk, @Nullable Integer strategic, boolean regulatory) {

    public static final Weight UNKNOWN = new Weight(null, null, false);
}
