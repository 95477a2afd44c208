package dev.tollgate.project.events;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;

/** Somebody takes part in a project from now on, in this capacity. */
public record PersonInvolved(ProjectId project, PersonId person, String capacity) {}
