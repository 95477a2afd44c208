package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.Body;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodyPlan;
import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.governance.bodies.BodySeat;
import dev.tollgate.governance.bodies.Cadence;
import dev.tollgate.governance.bodies.SeatPart;
import dev.tollgate.governance.bodies.SittingException;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body from the form in which the PMO describes it. */
final class BodyAnswers {

    private final FormAnswers answers;
    private final LocalDate today;
    private final List<BodySeat> seats = new ArrayList<>();
    private final List<Nominee> nominees = new ArrayList<>();

    BodyAnswers(FormAnswers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /** What cannot be read is noted in the answers. */
    BodyPlan plan(BodyId id) {
        answers.rows("seats", "Seat").forEach(this::readSeat);
        var body = new Body(
                id,
                answers.required("name", "The name"),
                answers.required("kind", "The kind"),
                answers.required("ruleSet", "The rule set"),
                answers.flag("writtenProcedure"),
                answers.text("zone"),
                answers.text("region"),
                cadence(),
                answers.number("minutes", "The minutes of a sitting", 5, 1440).orElse(120),
                answers.number("papersDays", "The working days for papers", 0, 60)
                        .orElse(5),
                minimum(),
                seats,
                exceptions());
        return new BodyPlan(body, nominees);
    }

    private void readSeat(AnswerReader row) {
        String title = row.required("title", "The name of the seat");
        SeatPart part = row.choice("part", "The part", SeatPart.class).orElse(SeatPart.VOTING);
        String key = keyOf(title);
        seats.add(part.seat(key, title, keyOf(row.text("constituency"))));
        String person = row.text("person");
        if (!person.isEmpty()) {
            nominees.add(new Nominee(
                    key,
                    new PersonId(person),
                    row.date("from", "The first day").orElse(today),
                    row.date("until", "The last day").orElse(null)));
        }
    }

    private static String keyOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
    }

    private @Nullable Cadence cadence() {
        String rhythm = answers.text("rhythm");
        if (rhythm.isEmpty() || rhythm.equals("NONE")) {
            return null;
        }
        var unit = answers.choice("rhythm", "The rhythm", Cadence.Unit.class);
        var first = answers.date("firstSitting", "The first sitting");
        if (first.isEmpty()) {
            answers.mustBeGiven("firstSitting", "The first sitting");
        }
        LocalTime at = time(answers.required("sitsAt", "When it begins"));
        int every = answers.number("every", "Every how many", 1, 52).orElse(1);
        return unit.isEmpty() || first.isEmpty() || at == null ? null : new Cadence(unit.get(), every, first.get(), at);
    }

    private Map<String, Integer> minimum() {
        Map<String, Integer> minimum = new LinkedHashMap<>();
        answers.rows("minimum", "Minimum")
                .forEach(row -> row.number("least", "How many", 1, 500)
                        .ifPresent(least -> minimum.put(keyOf(row.text("constituency")), least)));
        return minimum;
    }

    private List<SittingException> exceptions() {
        List<SittingException> exceptions = new ArrayList<>();
        answers.rows("sittings", "Sitting")
                .forEach(row -> row.date("day", "The day")
                        .ifPresent(day -> exceptions.add(
                                new SittingException(day, time(row.text("startsAt")), null, row.text("note")))));
        return exceptions;
    }

    private @Nullable LocalTime time(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException notATime) {
            answers.wrong("sitsAt", "\"" + text + "\" is no time of day; write 10:00, for example.");
            return null;
        }
    }
}
