package dev.tollgate.project.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A baseline holds from now on.
 *
 * @param number counts the baselines of a project, from 1
 * @param origin {@code GATE}, {@code IMPORT} or {@code CHANGE}
 */
public record BaselineSet(ProjectId project, int number, String origin, Instant at) {}
