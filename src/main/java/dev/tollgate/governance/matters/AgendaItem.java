package dev.tollgate.governance.matters;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * Something that a body talks about.
 *
 * @param key its business key, by which it is known from sitting to sitting: {@code PRJ-2026-014.CR-007}
 * @param kind {@code gate}, {@code change}, {@code exception}, {@code condition}, {@code blocker}
 * @param title what it is about, in a sentence that people read
 * @param minutes how long it takes; zero for what its kind usually gets
 * @param since how long it waits; what waits longest comes first among its kind
 */
public record AgendaItem(String key, ProjectId project, String kind, String title, int minutes, Instant since) {}
