package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;

/** A mandate that somebody is about to give; see {@link Mandate}. */
public record NewMandate(PersonId holder, PersonId deputy, Terms terms, String reason) {}
