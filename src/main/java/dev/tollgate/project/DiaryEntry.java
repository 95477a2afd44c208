package dev.tollgate.project;

import java.time.Instant;

/** One line of a project's diary. */
public record DiaryEntry(String what, String detail, Instant at) {}
