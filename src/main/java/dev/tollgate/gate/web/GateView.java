package dev.tollgate.gate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of a gate as JSON.
 *
 * @param key its business key, {@code PRJ-2026-014.G2}
 * @param gate {@code READY_FOR_EXECUTING}
 * @param state {@code PREPARING}, {@code VOTING}, {@code ON_HOLD} or {@code DECIDED}
 * @param round counts the ballots, from 1
 * @param witnessed false where the decision was taken elsewhere and imported
 * @param decisionTables which tables answered, with their versions
 * @param votes while the ballot is open only that of whoever reads
 */
record GateView(
        String key,
        String gate,
        String title,
        String tier,
        String state,
        int round,
        @Nullable String outcome,
        @Nullable String recycleTo,
        String summary,
        @Nullable LocalDate reviewOn,
        boolean witnessed,
        Instant openedAt,
        @Nullable Instant decidedAt,
        List<String> decisionTables,
        List<Criterion> criteria,
        List<Vote> votes,
        List<Condition> conditions) {

    /**
     * A criterion with what was shown for it.
     *
     * @param evidence {@code DOCUMENT}, {@code SIGN_OFF}, {@code COMPUTED} or {@code APPROVED_CHANGE}
     * @param source the seat that signs off, or the check; empty for documents
     * @param sha256 the content of the document that was shown
     * @param waivedUntil the last day of a waiver that holds today
     */
    record Criterion(
            String key,
            String title,
            boolean must,
            boolean critical,
            String evidence,
            String source,
            boolean met,
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String documentId,
            @Nullable String sha256,
            @Nullable LocalDate waivedUntil) {}

    record Vote(String voter, String vote, String reason, Instant at) {}

    /**
     * @param key {@code PRJ-2026-014.G2.C1}
     * @param seat who has to see to it
     * @param state {@code AGREED}, {@code OPEN}, {@code REPORTED}, {@code LAPSED}, {@code MET}, {@code SETTLED} or
     *     {@code VOID}
     */
    record Condition(
            String key,
            String demand,
            String seat,
            LocalDate dueOn,
            String state,
            String note,
            @Nullable Instant endedAt) {}
}
