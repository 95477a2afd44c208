package dev.tollgate.vocabulary;

/** The colour of a project's health. */
public enum Rag {
    GREEN,
    AMBER,
    RED
}
