package dev.tollgate.vocabulary;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of one currency.
 *
 * @param amount exact decimals; rounding is for display only
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
