package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Locale;

/** The sign before the decimals of an amount: {@code 1,234.56} or {@code 1.234,56}. */
enum DecimalMark {
    POINT('.'),
    COMMA(','),
    /** Nothing in the column tells. */
    UNKNOWN('\0');

    private final char sign;

    DecimalMark(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    static DecimalMark ofSign(char sign) {
        return sign == ',' ? COMMA : POINT;
    }

    /** @throws RuleBroken for anything but the two marks */
    static DecimalMark of(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "POINT", "." -> POINT;
            case "COMMA", "," -> COMMA;
            default ->
                throw new RuleBroken(
                        "mapping",
                        "\"decimalMark\" in the mapping must be \"=POINT\" or \"=COMMA\", not \"" + name + "\".");
        };
    }
}
