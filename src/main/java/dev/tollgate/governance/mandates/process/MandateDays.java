package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.people.WorkingCalendar;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the process has to know of a mandate: its number, and when its days begin and end. */
@Component
class MandateDays {

    private final WorkingCalendar calendar;

    MandateDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void set(Mandate mandate, VariableScope scope) {
        MandateGrantModel.MANDATE_ID.set(scope, mandate.id().value());
        MandateGrantModel.MANDATE_BEGINS.set(scope, begins(mandate));
        MandateGrantModel.MANDATE_ENDS.set(scope, ends(mandate));
    }

    String begins(Mandate mandate) {
        return mandate.terms().from().atStartOfDay(calendar.zone()).toInstant().toString();
    }

    String ends(Mandate mandate) {
        return mandate.terms()
                .to()
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .toInstant()
                .toString();
    }
}
