package dev.tollgate.project;

/** The project charter in short: what is to be reached, and how one will know. */
public record Charter(String objectives, String scope, String outOfScope, String successCriteria, String risks) {}
