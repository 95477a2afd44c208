package dev.tollgate.change;

import dev.tollgate.vocabulary.Tier;

/** What process owners lay down about changes in tables. */
public interface ChangeTables {

    /**
     * Who may act before a change is decided.
     *
     * @param seat none where nobody may
     * @param window working days within which the act must be ratified
     */
    record Emergency(String seat, int window, String version) {

        public boolean isAllowed() {
            return !seat.isEmpty();
        }
    }

    /** @param percent of the budget that dates and scope weigh as much as */
    record Weight(int percent, String version) {}

    /** @param percent of the budget by which this change moves it, rounded up */
    Emergency emergency(Tier tier, int percent, long daysMoved, boolean scopeMoved);

    Weight weight(long daysMoved, boolean scopeMoved);
}
