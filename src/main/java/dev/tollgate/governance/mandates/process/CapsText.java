package dev.tollgate.governance.mandates.process;

import dev.tollgate.vocabulary.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts as people write them into one field: {@code 50000 EUR, 55000.50 USD}. */
final class CapsText {

    private static final Pattern AMOUNT =
            Pattern.compile("(?:([A-Za-z]{3})\\s*)?(\\d{1,15}(?:\\.\\d{1,4})?)(?:\\s*([A-Za-z]{3}))?");

    private CapsText() {}

    /** None where a part of the text is no amount with a currency. */
    static Optional<List<Money>> read(String text) {
        List<Optional<Money>> amounts = Stream.of(text.split("[,;]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(CapsText::amount)
                .toList();
        return amounts.stream().allMatch(Optional::isPresent)
                ? Optional.of(amounts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<Money> amount(String part) {
        Matcher matcher = AMOUNT.matcher(part);
        if (!matcher.matches() || (matcher.group(1) == null) == (matcher.group(3) == null)) {
            return Optional.empty();
        }
        String currency = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        try {
            return Optional.of(new Money(
                    new BigDecimal(matcher.group(2)), Currency.getInstance(currency.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }
}
