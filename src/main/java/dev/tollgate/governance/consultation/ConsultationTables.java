package dev.tollgate.governance.consultation;

import dev.tollgate.vocabulary.Tier;

/** What the process owner has laid down about consultations. */
public interface ConsultationTables {

    /** How many working days people have to answer; table {@code consultation-window}. */
    int workingDays(String kind, Tier tier);
}
