package dev.tollgate.governance.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladders of the table that comes with Tollgate. */
@TollgateTest
class AuthoritiesModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Authorities authorities;

    @ParameterizedTest
    @CsvSource({
        "0, people-leadership-group",
        // exactly on a limit stays below it
        "2500000, people-leadership-group",
        "2500000.00, people-leadership-group",
        "2500000.01, senior-leadership-group",
        "5000000, senior-leadership-group",
        "5000000.01, executive-leadership-group",
        "8000000, executive-leadership-group",
        "8000000.01, managing-director",
        "40000000, managing-director",
        "40000000.01, finance-and-audit-committee",
        "75000000, finance-and-audit-committee",
        "75000000.01, water-board",
        "125000000, water-board",
        "125000000.01, government",
        "900000000000, government"
    })
    void theLadderOfCapitalWorks(BigDecimal amount, String decider) {
        assertThat(found("gate", amount, "AUD", Tier.FULL, null, "Contestable").decider())
                .isEqualTo(decider);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, , 10000, project-manager",
        "STANDARD, , 10000, project-manager",
        "STANDARD, , 10000.01, sponsor",
        "FULL, , 1, sponsor",
        "FULL, , 50000, sponsor",
        "LIGHT, , 50000.01, steering-committee",
        "LIGHT, , 500000, steering-committee",
        "LIGHT, , 500000.01, portfolio-board",
        // high risk goes to the committee, not past it
        "LIGHT, 5, 1, steering-committee",
        "LIGHT, 4, 1, project-manager",
        "LIGHT, 5, 500000.01, portfolio-board"
    })
    void changesOfProjectsWithoutALadderOfTheirProgramme(
            Tier tier, @Nullable Integer risk, BigDecimal amount, String decider) {
        assertThat(found("change", amount, "EUR", tier, risk, null).decider()).isEqualTo(decider);
        assertThat(found("change", amount, "EUR", tier, risk, "Contestable").decider())
                .as("the ladder of the programme is in another currency")
                .isEqualTo(decider);
    }

    @Test
    void theHighestBodyDecidesWhereNoLadderHolds() {
        // given a currency without a ladder, a kind that nobody thought of, and a day before the ladder
        Authority unknownCurrency = found("change", BigDecimal.ONE, "JPY", Tier.LIGHT, 1, null);
        Authority unknownKind = found("merger", BigDecimal.ONE, "EUR", Tier.LIGHT, 1, null);
        Authority before = authorities.find(
                new AuthorityQuestion("change", Money.of("1", "EUR"), Tier.LIGHT, 1, null, LocalDate.of(2019, 12, 31)));

        // then
        assertThat(List.of(unknownCurrency, unknownKind, before)).allSatisfy(authority -> {
            assertThat(authority.ladder()).isEqualTo(Authority.NO_LADDER);
            assertThat(authority.decider()).isEqualTo("portfolio-board");
            assertThat(authority.kind()).isEqualTo(Authority.Kind.BODY);
        });
        assertThat(authorities
                        .find(new AuthorityQuestion(
                                "change", Money.of("1", "EUR"), Tier.LIGHT, 1, null, LocalDate.of(2020, 1, 1)))
                        .ladder())
                .as("on the first day of the ladder")
                .isEqualTo("house");
    }

    @Test
    void whatIsNotAQuestionOfMoneyIsDecidedByKindTierAndRisk() {
        assertThat(asked("change", Tier.LIGHT, 2)).isEqualTo("sponsor");
        assertThat(asked("change", Tier.LIGHT, 4)).isEqualTo("steering-committee");
        assertThat(asked("change", Tier.LIGHT, null)).isEqualTo("steering-committee");
        assertThat(asked("change", Tier.FULL, 1)).isEqualTo("steering-committee");
        assertThat(asked("exception", Tier.LIGHT, null)).isEqualTo("steering-committee");
        assertThat(asked("gate", Tier.LIGHT, null)).isEqualTo("steering-committee");
        assertThat(asked("nomination", Tier.FULL, null)).isEqualTo("sponsor");
        assertThat(asked("waiver", Tier.LIGHT, null)).isEqualTo("sponsor");
        assertThat(asked("waiver", Tier.FULL, null)).isEqualTo("steering-committee");
    }

    private String asked(String kind, Tier tier, @Nullable Integer risk) {
        return authorities
                .find(new AuthorityQuestion(kind, null, tier, risk, "Contestable", TODAY))
                .decider();
    }

    private Authority found(
            String kind,
            BigDecimal amount,
            String currency,
            Tier tier,
            @Nullable Integer risk,
            @Nullable String programme) {
        return authorities.find(new AuthorityQuestion(
                kind, new Money(amount, Currency.getInstance(currency)), tier, risk, programme, TODAY));
    }
}
