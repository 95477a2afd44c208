package dev.tollgate.governance;

import java.util.List;

/**
 * Some of the decisions that somebody looked for.
 *
 * @param total of all that fit
 */
public record DecisionPage(List<DecisionRecord> decisions, long total) {}
