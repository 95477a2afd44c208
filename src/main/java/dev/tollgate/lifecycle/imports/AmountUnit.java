package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In what a file counts its money. */
enum AmountUnit {
    ONE(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9);

    private static final Map<String, AmountUnit> WORDS = Map.ofEntries(
            Map.entry("k", THOUSAND),
            Map.entry("tsd", THOUSAND),
            Map.entry("thousand", THOUSAND),
            Map.entry("m", MILLION),
            Map.entry("mn", MILLION),
            Map.entry("mio", MILLION),
            Map.entry("million", MILLION),
            Map.entry("millions", MILLION),
            Map.entry("bn", BILLION),
            Map.entry("mrd", BILLION),
            Map.entry("billion", BILLION),
            Map.entry("billions", BILLION));

    private final int zeros;

    AmountUnit(int zeros) {
        this.zeros = zeros;
    }

    BigDecimal times(BigDecimal amount) {
        return zeros == 0 ? amount : plain(amount.scaleByPowerOfTen(zeros));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    static Optional<AmountUnit> ofWord(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** @throws RuleBroken for anything but the units */
    static AmountUnit of(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "mapping",
                        "\"unit\" in the mapping must be \"=ONE\", \"=THOUSAND\", \"=MILLION\" or \"=BILLION\", not \""
                                + name + "\"."));
    }
}
