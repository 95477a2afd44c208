package dev.tollgate.vocabulary;

/** How much governance a project needs; decided by the table {@code governance-tier}. */
public enum Tier {
    LIGHT,
    STANDARD,
    FULL
}
