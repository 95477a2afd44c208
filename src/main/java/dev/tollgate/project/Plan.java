package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import java.time.LocalDate;

/** The agreed frame of the work: from when to when, and for how much. */
public record Plan(LocalDate start, LocalDate finish, Money budget, String approach) {}
