package dev.tollgate.lifecycle.process;

import dev.tollgate.project.NewProject;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.FormAnswers;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The questions about an idea, asked when it is submitted and again when it is revised. */
final class IdeaForm {

    static final List<String> FIELDS =
            List.of("name", "description", "benefit", "value", "currency", "risk", "strategic", "regulatory");

    private IdeaForm() {}

    static NewProject read(FormAnswers answers, PersonId proposer) {
        String name = answers.required("name", "Name of the project");
        if (name.length() > 200) {
            answers.wrong("name", "The name has " + name.length() + " characters; shorten it to 200.");
        }
        String description = answers.required("description", "What is it about");
        String benefit = answers.required("benefit", "What is the benefit");
        Optional<Money> value = money(answers, "value", "Estimated full cost");
        Optional<Integer> risk = answers.number("risk", "Risk", 1, 5);
        Optional<Integer> strategic = answers.number("strategic", "Strategic weight", 1, 5);
        answers.check();
        return NewProject.idea(
                name,
                description,
                benefit,
                value,
                new Weight(risk.orElse(null), strategic.orElse(null), answers.flag("regulatory")),
                proposer);
    }

    /** An amount with the currency beside it; empty where no amount was given. */
    static Optional<Money> money(FormAnswers answers, String key, String label) {
        Optional<BigDecimal> amount = answers.amount(key, label);
        String currency = answers.text("currency");
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (currency.isEmpty()) {
            answers.wrong("currency", label + " needs a currency; choose one.");
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(amount.get(), Currency.getInstance(currency)));
        } catch (IllegalArgumentException e) {
            answers.wrong("currency", "\"" + currency + "\" is no currency; use a code such as EUR.");
            return Optional.empty();
        }
    }
}
