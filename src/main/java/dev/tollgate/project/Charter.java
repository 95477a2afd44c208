package dev.tollgate.project;

/** The project charter in short: what is to be reached, and how one will know. */
public record Charter(String objectives, String scope, String outOfScope, String successCriteria, String risks) {

    Charter withScope(String changed) {
        return new Charter(objectives, changed, outOfScope, successCriteria, risks);
    }
}
