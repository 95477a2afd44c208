package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;

/**
 * What a project must or should show at a gate.
 *
 * @param must false for what only should be met
 * @param source the seat that signs off, or the check that finds out; empty for documents
 * @param critical whether the gate cannot be passed without it or a waiver
 * @param weight counts for the score of what should be met
 */
public record Criterion(
        String key, String title, boolean must, EvidenceType evidence, String source, boolean critical, int weight) {

    /** Where documents for it are filed: {@code gate:G2:budget-approved}. */
    public String slot(GateKind gate) {
        return "gate:" + gate.code() + ":" + key;
    }
}
