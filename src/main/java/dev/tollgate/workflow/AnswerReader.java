package dev.tollgate.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a form, or of one row of a list in it, and notes what is wrong. */
public final class AnswerReader {

    private static final int LONGEST_TEXT = 4000;

    private final Function<String, @Nullable Object> values;
    private final String place;
    private final List<WrongAnswers.Problem> problems;

    AnswerReader(Function<String, @Nullable Object> values, String place, List<WrongAnswers.Problem> problems) {
        this.values = values;
        this.place = place;
        this.problems = problems;
    }

    /** See {@link FormAnswers#required}. */
    public String required(String key, String label) {
        String text = text(key);
        if (text.isEmpty()) {
            mustBeGiven(key, label);
        }
        return text;
    }

    /** See {@link FormAnswers#text}. */
    public String text(String key) {
        Object value = plain(values.apply(key));
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            wrong(key, "The text has " + text.length() + " characters; shorten it to " + LONGEST_TEXT + ".");
        }
        return text;
    }

    /** See {@link FormAnswers#choice}. */
    public <E extends Enum<E>> Optional<E> choice(String key, String label, Class<E> type) {
        String name = text(key);
        for (E option : type.getEnumConstants()) {
            if (option.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(option);
            }
        }
        if (name.isEmpty()) {
            mustBeGiven(key, label);
        } else {
            wrong(
                    key,
                    label + ": \"" + name + "\" is not one of "
                            + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                            + ".");
        }
        return Optional.empty();
    }

    /** See {@link FormAnswers#number}. */
    public Optional<Integer> number(String key, String label, int least, int most) {
        String remedy = label + " must be a whole number from " + least + " to " + most + ".";
        return decimal(key, remedy).flatMap(value -> {
            try {
                int number = value.intValueExact();
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (ArithmeticException notWhole) {
                // Falls through to the one sentence that says what would be right.
            }
            wrong(key, remedy);
            return Optional.empty();
        });
    }

    /** See {@link FormAnswers#amount}. */
    public Optional<BigDecimal> amount(String key, String label) {
        String remedy = label + " must be an amount such as 2500000 or 2500000.50, and not negative.";
        return decimal(key, remedy).filter(value -> {
            boolean sound = value.signum() >= 0 && value.precision() - value.scale() <= 15 && value.scale() <= 10;
            if (!sound) {
                wrong(key, remedy);
            }
            return sound;
        });
    }

    private Optional<BigDecimal> decimal(String key, String remedy) {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            wrong(key, remedy);
            return Optional.empty();
        }
    }

    /** See {@link FormAnswers#date}. */
    public Optional<LocalDate> date(String key, String label) {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            wrong(key, label + ": \"" + text + "\" is no date; write it as 2026-11-30.");
            return Optional.empty();
        }
    }

    /** See {@link FormAnswers#flag}. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** See {@link FormAnswers#texts}. */
    public List<String> texts(String key) {
        Object value = plain(values.apply(key));
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream()
                    .map(AnswerReader::plain)
                    .filter(element -> element != null && !element.toString().isBlank())
                    .map(Object::toString)
                    .toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }

    /** See {@link FormAnswers#rows}. */
    public List<AnswerReader> rows(String key, String label) {
        Object value = plain(values.apply(key));
        List<AnswerReader> rows = new ArrayList<>();
        Iterable<?> elements = value instanceof SpinJsonNode json && json.isArray()
                ? json.elements()
                : value instanceof List<?> list ? list : List.of();
        int number = 0;
        for (Object element : elements) {
            number++;
            rows.add(new AnswerReader(fields(element), label + " " + number + ": ", problems));
        }
        return rows;
    }

    private static Function<String, @Nullable Object> fields(@Nullable Object row) {
        if (row instanceof SpinJsonNode json && json.isObject()) {
            return key -> json.hasProp(key) ? json.prop(key) : null;
        }
        if (row instanceof Map<?, ?> map) {
            return map::get;
        }
        return key -> null;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof SpinJsonNode json && (json.isValue() || json.isNull()) ? json.value() : value;
    }

    /** See {@link FormAnswers#mustBeGiven}. */
    public void mustBeGiven(String field, String label) {
        wrong(field, label + " is missing; please fill it in.");
    }

    /** See {@link FormAnswers#wrong}. */
    public void wrong(String field, String sentence) {
        problems.add(new WrongAnswers.Problem(field, place + sentence));
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new WrongAnswers(problems);
        }
    }
}
