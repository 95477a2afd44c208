/** What a model, a decision table or a form may contain: an allow-list, checked before anything reaches the engine. */
@NullMarked
package dev.tollgate.workflow.check;

import org.jspecify.annotations.NullMarked;
