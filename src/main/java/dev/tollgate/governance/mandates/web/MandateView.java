package dev.tollgate.governance.mandates.web;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.TrailEntry;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as JSON.
 *
 * @param state {@code OFFERED}, {@code ACCEPTED}, {@code DECLINED} or {@code WITHDRAWN}
 * @param holdsToday whether the deputy may act by it today
 * @param trail what became of it and what was done by it; in lists none
 */
record MandateView(
        String id,
        String holder,
        String deputy,
        LocalDate from,
        LocalDate to,
        List<String> kinds,
        List<Cap> caps,
        boolean withoutOwnProjects,
        List<String> withoutProjects,
        List<String> withoutProgrammes,
        String reason,
        String givenBy,
        Instant givenAt,
        String state,
        boolean holdsToday,
        List<Entry> trail) {

    record Cap(BigDecimal amount, String currency) {

        static Cap of(Money cap) {
            return new Cap(cap.amount(), cap.currency().getCurrencyCode());
        }
    }

    record Entry(String what, @Nullable String person, String detail, Instant at) {

        static Entry of(TrailEntry entry) {
            PersonId person = entry.person();
            return new Entry(entry.what(), person == null ? null : person.value(), entry.detail(), entry.at());
        }
    }

    static MandateView of(Mandate mandate, LocalDate today, List<TrailEntry> trail) {
        return new MandateView(
                mandate.id().value(),
                mandate.holder().value(),
                mandate.deputy().value(),
                mandate.terms().from(),
                mandate.terms().to(),
                mandate.terms().kinds().stream().sorted().toList(),
                mandate.terms().caps().stream().map(Cap::of).toList(),
                mandate.terms().withoutOwnProjects(),
                mandate.terms().withoutProjects().stream()
                        .map(ProjectId::value)
                        .sorted()
                        .toList(),
                mandate.terms().withoutProgrammes().stream().sorted().toList(),
                mandate.reason(),
                mandate.givenBy().value(),
                mandate.givenAt(),
                mandate.state().name(),
                mandate.state() == Mandate.State.ACCEPTED && mandate.terms().holdsOn(today),
                trail.stream().map(Entry::of).toList());
    }
}
