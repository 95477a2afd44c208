/** What a person needs to know to do a task, given by the rooms and shown in Tasklist above the form. */
@NamedInterface("facts")
@NullMarked
package dev.tollgate.workflow.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
