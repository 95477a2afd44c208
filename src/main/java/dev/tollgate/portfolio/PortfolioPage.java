package dev.tollgate.portfolio;

import java.util.List;

/**
 * A part of the list.
 *
 * @param total how many projects fit the question altogether
 */
public record PortfolioPage(List<PortfolioLine> lines, long total) {}
