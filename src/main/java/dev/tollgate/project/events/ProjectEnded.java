package dev.tollgate.project.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/** A project came to its end: {@code CLOSED}, {@code KILLED} or {@code WITHDRAWN}. */
public record ProjectEnded(ProjectId project, String ending, Instant at) {}
