/** Who sits where, who answers for what, how votes are taken, and what was decided, without knowing why it is asked. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "project",
            "project :: events",
            "documents",
            "proof",
            "workflow",
            "workflow :: events",
            "workflow :: facts",
            "workflow :: trial"
        })
@NullMarked
package dev.tollgate.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
