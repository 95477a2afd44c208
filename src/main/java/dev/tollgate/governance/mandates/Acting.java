package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, and by what right.
 *
 * @param holder whose decision it is
 * @param acting who takes it: the holder, or a deputy
 * @param mandate by which a deputy acts; none for the holder
 */
public record Acting(
        PersonId holder, PersonId acting, @Nullable MandateId mandate) {

    public boolean isByDeputy() {
        return mandate != null;
    }
}
