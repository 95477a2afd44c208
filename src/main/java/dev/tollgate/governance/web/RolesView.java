package dev.tollgate.governance.web;

import dev.tollgate.governance.RaciRow;
import dev.tollgate.governance.SeatHolder;
import java.time.Instant;
import java.util.List;

/**
 * Who sits where and answers for what.
 *
 * @param missing what governance lacks, in sentences
 */
record RolesView(List<Holder> seats, List<String> missing, List<RaciRow> raci) {

    /**
     * @param seat the seat's key, for example {@code steering-chair}
     * @param person under this name they log in
     */
    record Holder(String seat, String title, String person, Instant since, boolean provisional, String note) {

        static Holder of(SeatHolder holder) {
            return new Holder(
                    holder.seat().key(),
                    holder.seat().title(),
                    holder.person().value(),
                    holder.since(),
                    holder.provisional(),
                    holder.note());
        }
    }
}
