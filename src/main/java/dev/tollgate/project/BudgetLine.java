package dev.tollgate.project;

import java.math.BigDecimal;

/**
 * A part of a budget.
 *
 * @param name unique within its budget
 * @param amount in the budget's currency
 */
public record BudgetLine(String name, BigDecimal amount) {}
