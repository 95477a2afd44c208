package dev.tollgate.portfolio.web;

import dev.tollgate.gate.GateStanding;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.portfolio.GateQuestion;
import dev.tollgate.portfolio.Portfolio;
import dev.tollgate.portfolio.PortfolioGates;
import dev.tollgate.portfolio.PortfolioOrder;
import dev.tollgate.portfolio.PortfolioQuestion;
import dev.tollgate.project.ProjectState;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of projects and gates: all of them for the PMO and whoever leads, one's own for everybody else. */
@RestController
@RequestMapping("/api/portfolio")
class PortfolioController {

    private final Portfolio portfolio;
    private final PortfolioGates gates;
    private final CurrentPerson reader;

    PortfolioController(Portfolio portfolio, PortfolioGates gates, CurrentPerson reader) {
        this.portfolio = portfolio;
        this.gates = gates;
        this.reader = reader;
    }

    /**
     * @param nextGate G1 to G4
     * @param waitsOn a person's or a group's id
     * @param q a part of the name or number
     * @param sort a property of the list, or one and a direction: {@code value,desc}
     */
    @GetMapping
    PortfolioView portfolio(
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String nextGate,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String waitsOn,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PortfolioQuestion question = new PortfolioQuestion(
                oneOf(Phase.class, "phase", phase),
                oneOf(ProjectState.class, "state", state),
                oneOf(Tier.class, "tier", tier),
                given(nextGate).map(GateKind::ofCode).orElse(null),
                given(programme).orElse(null),
                given(waitsOn).orElse(null),
                given(q).orElse(null),
                PortfolioOrder.of(sort),
                page,
                size);
        return PortfolioView.of(portfolio.find(question, reader.require(), reader.roles()), question);
    }

    /**
     * @param stage EVIDENCE, VOTES, CONDITIONS, ON_HOLD or DECIDED
     * @param gate G1 to G4
     * @param waitsOn a person's or a group's id
     * @param sort {@code since}, {@code due} or {@code project}
     */
    @GetMapping("/gates")
    GatesView gates(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String waitsOn,
            @RequestParam(defaultValue = "since") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        GateQuestion question = new GateQuestion(
                oneOf(GateStanding.Stage.class, "stage", stage),
                given(gate).map(GateKind::ofCode).orElse(null),
                given(project).map(ProjectId::new).orElse(null),
                given(programme).orElse(null),
                given(waitsOn).orElse(null),
                GateQuestion.Order.of(sort),
                page,
                size);
        return GatesView.of(gates.find(question, reader.require(), reader.roles()), question);
    }

    @PostMapping("/rebuild")
    Portfolio.Rebuilt rebuild() {
        return portfolio.rebuild();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String text) {
        return given(text)
                .map(name -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> noSuch(type, field, name)))
                .orElse(null);
    }

    private static RuleBroken noSuch(Class<? extends Enum<?>> type, String field, String name) {
        return new RuleBroken(
                field,
                "\"" + name + "\" is no " + field + "; choose "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + ".");
    }
}
