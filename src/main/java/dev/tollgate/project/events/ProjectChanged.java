package dev.tollgate.project.events;

import dev.tollgate.vocabulary.ProjectId;

/** Something that lists show of a project has changed. */
public record ProjectChanged(ProjectId project) {}
