package dev.tollgate.vocabulary;

import java.time.Instant;

/** The calendar of working days by which due dates are set. */
public interface WorkingDays {

    /**
     * The end of the working day that lies so many working days after a moment.
     *
     * @param workingDays may be negative: so many working days before
     */
    Instant after(Instant from, int workingDays);
}
