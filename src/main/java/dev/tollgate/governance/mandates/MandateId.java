package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.NotFound;
import java.util.regex.Pattern;

/** A mandate's number: {@code MDT-2026-007}. */
public record MandateId(String value) {

    private static final Pattern SHAPE = Pattern.compile("MDT-\\d{4}-\\d{3,}");

    public MandateId {
        if (!SHAPE.matcher(value).matches()) {
            throw new NotFound("There is no mandate \"" + value + "\"; its number looks like MDT-2026-007.");
        }
    }

    static MandateId of(int year, long number) {
        return new MandateId("MDT-%d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
