package dev.tollgate.project;

import org.jspecify.annotations.Nullable;

/** Where in the organisation a project belongs, as the portfolio that it came from says. */
public record Owner(
        @Nullable String programme,
        @Nullable String group,
        @Nullable String team,
        @Nullable String approvingBody) {

    public static final Owner UNKNOWN = new Owner(null, null, null, null);
}
