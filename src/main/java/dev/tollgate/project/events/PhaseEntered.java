package dev.tollgate.project.events;

import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/** A project entered a phase. */
public record PhaseEntered(ProjectId project, Phase phase, Instant at) {}
