package dev.tollgate.change;

import java.util.List;

/** A page of change requests, the youngest first, and how many there are on all pages. */
public record ChangePage(List<ChangeRequest> requests, long total) {}
