package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.Body;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodySeat;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.bodies.Cadence;
import dev.tollgate.governance.bodies.SeatPart;
import dev.tollgate.governance.bodies.Term;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.ModelReadable;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With what the forms about bodies are filled. Lists are JSON. */
@Component("bodyForms")
@ModelReadable
public class BodyForms {

    private final Bodies bodies;
    private final BodySetup setup;
    private final WorkingCalendar calendar;

    BodyForms(Bodies bodies, BodySetup setup, WorkingCalendar calendar) {
        this.bodies = bodies;
        this.setup = setup;
        this.calendar = calendar;
    }

    /** Who is asked to take a seat. */
    public String nominee(String termId) {
        return setup.get(UUID.fromString(termId)).person().value();
    }

    /** One of the body's texts as it is now; none for a new body. */
    public @Nullable String text(String bodyId, String field) {
        Body body = find(bodyId).orElse(null);
        if (body == null) {
            return field.equals("rhythm") ? "NONE" : field.equals("ruleSet") ? "committee" : null;
        }
        Cadence cadence = body.cadence();
        return switch (field) {
            case "name" -> body.name();
            case "kind" -> body.kind();
            case "ruleSet" -> body.ruleSet();
            case "zone" -> body.zone();
            case "region" -> body.region();
            case "rhythm" -> cadence == null ? "NONE" : cadence.unit().name();
            case "firstSitting" -> cadence == null ? null : cadence.first().toString();
            case "sitsAt" -> cadence == null ? null : cadence.at().toString();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** One of the body's numbers as it is now; the usual one for a new body. */
    public @Nullable Integer number(String bodyId, String field) {
        Optional<Body> body = find(bodyId);
        Cadence cadence = body.map(Body::cadence).orElse(null);
        return switch (field) {
            case "every" -> cadence == null ? null : Integer.valueOf(cadence.every());
            case "minutes" -> body.map(Body::minutes).orElse(120);
            case "papersDays" -> body.map(Body::papersDays).orElse(5);
            default -> throw new IllegalArgumentException(field);
        };
    }

    public boolean written(String bodyId) {
        return find(bodyId).map(Body::writtenProcedure).orElse(false);
    }

    /** Its seats with those who sit there or have been asked to. */
    public SpinJsonNode seats(String bodyId) {
        Optional<Body> body = find(bodyId);
        List<Term> terms = body.map(found -> bodies.terms(found.id())).orElse(List.of());
        return Spin.JSON(body.map(Body::seats).orElse(List.of()).stream()
                .map(seat -> line(seat, terms))
                .toList());
    }

    public SpinJsonNode minimum(String bodyId) {
        Map<String, Integer> minimum =
                new TreeMap<>(find(bodyId).map(Body::minimum).orElse(Map.of()));
        return Spin.JSON(minimum.entrySet().stream()
                .map(least -> Map.of("constituency", least.getKey(), "least", least.getValue()))
                .toList());
    }

    /** The days ahead on which its regular sittings do not hold. */
    public SpinJsonNode sittings(String bodyId) {
        return Spin.JSON(find(bodyId).map(Body::exceptions).orElse(List.of()).stream()
                .filter(exception -> !exception.day().isBefore(calendar.today()))
                .map(exception -> {
                    LocalTime startsAt = exception.startsAt();
                    return Map.of(
                            "day",
                            exception.day().toString(),
                            "startsAt",
                            startsAt == null ? "" : startsAt.toString(),
                            "note",
                            exception.note());
                })
                .toList());
    }

    private Map<String, String> line(BodySeat seat, List<Term> terms) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("title", seat.title());
        line.put("part", SeatPart.of(seat).name());
        line.put("constituency", seat.constituency());
        terms.stream()
                .filter(term -> term.seat().equals(seat.key()) && term.mayStillRun(calendar.today()))
                .reduce((one, later) -> later)
                .ifPresent(term -> {
                    line.put("person", term.person().value());
                    line.put("from", term.from().toString());
                    line.put("until", term.until() == null ? "" : String.valueOf(term.until()));
                });
        return line;
    }

    private Optional<Body> find(String bodyId) {
        return bodies.find(new BodyId(bodyId));
    }
}
