/** The schedule of a project: its tasks, milestones and links, as they come out of a planning tool. */
@NamedInterface("schedule")
@NullMarked
package dev.tollgate.project.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
