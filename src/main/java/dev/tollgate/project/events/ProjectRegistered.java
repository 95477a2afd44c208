package dev.tollgate.project.events;

import dev.tollgate.vocabulary.ProjectId;

/** An idea was registered as a project. */
public record ProjectRegistered(ProjectId project) {}
