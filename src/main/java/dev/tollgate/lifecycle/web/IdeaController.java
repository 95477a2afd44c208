package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes ideas from other programs; people use the start form in Tasklist. */
@RestController
class IdeaController {

    private final Lifecycle lifecycle;
    private final CurrentPerson proposer;

    IdeaController(Lifecycle lifecycle, CurrentPerson proposer) {
        this.lifecycle = lifecycle;
        this.proposer = proposer;
    }

    /**
     * @param value estimated full cost; left out where nobody knows
     * @param currency ISO 4217, needed with a value
     */
    record IdeaRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 4000) String description,
            @NotBlank @Size(max = 4000) String benefit,
            @PositiveOrZero @Nullable BigDecimal value,
            @Nullable String currency,
            @Min(1) @Max(5) int risk,
            @Min(1) @Max(5) int strategic,
            boolean regulatory) {

        NewProject by(PersonId person) {
            return NewProject.idea(
                    name,
                    description,
                    benefit,
                    Optional.ofNullable(value).map(amount -> new Money(amount, currencyOf())),
                    new Weight(risk, strategic, regulatory),
                    person);
        }

        private Currency currencyOf() {
            try {
                return Currency.getInstance(currency == null ? "" : currency);
            } catch (IllegalArgumentException e) {
                throw new RuleBroken("currency", "A value needs a currency such as EUR.");
            }
        }
    }

    @PostMapping("/api/projects")
    ResponseEntity<Map<String, String>> register(@Valid @RequestBody IdeaRequest idea) {
        ProjectId project = lifecycle.begin(idea.by(proposer.require()));
        return ResponseEntity.created(URI.create("/api/projects/" + project)).body(Map.of("id", project.value()));
    }
}
