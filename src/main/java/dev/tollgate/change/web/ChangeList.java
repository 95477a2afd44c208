package dev.tollgate.change.web;

import java.util.List;

/**
 * A page of change requests as JSON.
 *
 * @param total how many there are on all pages
 */
record ChangeList(int page, int size, long total, List<ChangeLine> requests) {}
