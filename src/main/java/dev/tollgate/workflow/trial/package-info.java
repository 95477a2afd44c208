/** Decision tables tried out: checked like a deployment, compiled on their own, never deployed. */
@NamedInterface("trial")
@NullMarked
package dev.tollgate.workflow.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
