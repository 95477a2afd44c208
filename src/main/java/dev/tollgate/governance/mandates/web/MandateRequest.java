package dev.tollgate.governance.mandates.web;

import dev.tollgate.governance.mandates.NewMandate;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mandate to be given, as JSON.
 *
 * @param holder only for the PMO, which gives mandates in the name of others
 * @param to the last day
 * @param kinds {@code change}, {@code exception}, {@code gate}, {@code waiver}, {@code nomination}; none for all
 * @param caps the largest amount per currency; none for no limit
 */
record MandateRequest(
        @Nullable @Size(max = 100) String holder,
        @NotBlank @Size(max = 100) String deputy,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable List<String> kinds,
        @Nullable @Valid @Size(max = 20) List<Cap> caps,
        boolean withoutOwnProjects,
        @Nullable @Size(max = 200) List<String> withoutProjects,
        @Nullable @Size(max = 200) List<String> withoutProgrammes,
        @Nullable @Size(max = 1000) String reason) {

    /** @param currency ISO 4217 */
    record Cap(
            @NotNull @PositiveOrZero BigDecimal amount,
            @NotBlank String currency) {

        Money toMoney() {
            try {
                return new Money(amount, Currency.getInstance(currency));
            } catch (IllegalArgumentException e) {
                throw new RuleBroken("caps", "\"" + currency + "\" is no currency; use a code such as EUR.");
            }
        }
    }

    NewMandate by(PersonId person) {
        return new NewMandate(
                holder == null || holder.isBlank() ? person : new PersonId(holder),
                new PersonId(deputy),
                new Terms(
                        from,
                        to,
                        texts(kinds),
                        caps == null
                                ? List.of()
                                : caps.stream().map(Cap::toMoney).toList(),
                        withoutOwnProjects,
                        texts(withoutProjects).stream().map(ProjectId::new).collect(Collectors.toSet()),
                        texts(withoutProgrammes)),
                reason == null ? "" : reason);
    }

    private static Set<String> texts(@Nullable List<String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .flatMap(Stream::ofNullable)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toSet());
    }
}
