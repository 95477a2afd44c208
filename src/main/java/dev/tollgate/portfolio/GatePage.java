package dev.tollgate.portfolio;

import java.util.List;

/**
 * A part of the list of gates.
 *
 * @param total how many reviews fit the question altogether
 */
public record GatePage(List<GateLine> lines, long total) {}
