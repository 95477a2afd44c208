package dev.tollgate.project;

import java.time.LocalDate;

/**
 * A day by which something is to be reached.
 *
 * @param name unique within its plan
 */
public record Milestone(String name, LocalDate on) {}
