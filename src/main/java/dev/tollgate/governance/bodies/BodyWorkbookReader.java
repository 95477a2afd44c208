package dev.tollgate.governance.bodies;

import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.governance.bodies.BodyPlan.Problem;
import dev.tollgate.governance.bodies.WorkbookRows.Line;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes plans of bodies from the lines of a workbook; what is wrong is noted with its place and told all at once. */
final class BodyWorkbookReader {

    private static final int MOST_TOLD = 20;

    /** How the check of a plan calls its fields, and in which column they stand. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("kind", "Kind"),
            Map.entry("zone", "Zone"),
            Map.entry("firstSitting", "First sitting"),
            Map.entry("voting", "Part"),
            Map.entry("key", "Seat"),
            Map.entry("seat", "Seat"),
            Map.entry("person", "Person"),
            Map.entry("until", "Until"));

    private final WorkbookRows rows;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Line> bodyLines = new LinkedHashMap<>();
    private final Map<String, Line> seatLines = new HashMap<>();

    BodyWorkbookReader(WorkbookRows rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    List<BodyPlan> plans() {
        for (Line line : rows.of(BodySheet.BODIES)) {
            if (bodyLines.putIfAbsent(line.text("Body"), line) != null) {
                note(line, "Body", "this body is listed twice; keep one line for it");
            }
        }
        for (BodySheet sheet : List.of(BodySheet.SEATS, BodySheet.MINIMUM, BodySheet.SITTINGS)) {
            rows.of(sheet).stream()
                    .filter(line -> !bodyLines.containsKey(line.text("Body")))
                    .forEach(line -> note(line, "Body", "there is no such body on the sheet Bodies; add it there"));
        }
        List<BodyPlan> plans = new ArrayList<>();
        bodyLines.forEach((name, line) -> {
            try {
                plans.add(plan(new BodyId(name), line));
            } catch (RuleBroken notAName) {
                note(line, "Body", String.valueOf(notAName.getMessage()));
            }
        });
        if (plans.isEmpty() && problems.isEmpty()) {
            problems.add("Sheet Bodies has no line; write one for each body.");
        }
        return problems.isEmpty() ? plans : List.of();
    }

    /** Notes what is wrong with a plan as a whole. */
    void wrong(BodyId body, Problem problem) {
        Line seat = seatLines.get(body + "/" + problem.where());
        Line line = seat == null ? bodyLines.get(body.value()) : seat;
        if (line != null) {
            note(line, COLUMNS.getOrDefault(problem.field(), "Body"), problem.sentence());
        }
    }

    /** @throws RuleBroken naming everything that was noted */
    void check() {
        if (!problems.isEmpty()) {
            int more = problems.size() - MOST_TOLD;
            throw WorkbookRows.unusable(String.join("\n", problems.subList(0, Math.min(MOST_TOLD, problems.size())))
                    + (more > 0 ? "\nAnd " + more + " more." : ""));
        }
    }

    private BodyPlan plan(BodyId id, Line line) {
        List<BodySeat> seats = new ArrayList<>();
        List<Nominee> nominees = new ArrayList<>();
        linesOf(BodySheet.SEATS, id).forEach(seat -> readSeat(id, seat, seats, nominees));
        Map<String, Integer> minimum = new LinkedHashMap<>();
        linesOf(BodySheet.MINIMUM, id)
                .forEach(least -> minimum.put(keyOf(least.text("Represents")), number(least, "At least", 1, 500, 1)));
        List<SittingException> exceptions = new ArrayList<>();
        linesOf(BodySheet.SITTINGS, id).forEach(sitting -> {
            LocalDate day = parse(sitting, "Day", LocalDate::parse, "a day; write it like 2026-01-31");
            if (day != null) {
                exceptions.add(new SittingException(day, time(sitting), null, sitting.text("Why")));
            } else if (sitting.text("Day").isEmpty()) {
                note(sitting, "Day", "the day is missing; write it like 2026-01-31");
            }
        });
        return new BodyPlan(
                new Body(
                        id,
                        line.text("Name"),
                        line.text("Kind"),
                        line.text("Rule set").isEmpty() ? "committee" : line.text("Rule set"),
                        yes(line),
                        line.text("Zone"),
                        line.text("Region"),
                        cadence(line),
                        number(line, "Minutes", 5, 1440, 120),
                        number(line, "Papers days", 0, 60, 5),
                        minimum,
                        seats,
                        exceptions),
                nominees);
    }

    private List<Line> linesOf(BodySheet sheet, BodyId id) {
        return rows.of(sheet).stream()
                .filter(line -> line.text("Body").equals(id.value()))
                .toList();
    }

    private void readSeat(BodyId id, Line line, List<BodySeat> seats, List<Nominee> nominees) {
        String title = line.text("Seat");
        if (title.isEmpty()) {
            note(line, "Seat", "the seat has no name; write one");
            return;
        }
        SeatPart part = SeatPart.ofTitle(line.text("Part")).orElse(null);
        if (part == null) {
            note(
                    line,
                    "Part",
                    "\"" + line.text("Part") + "\" is no part; write chair, deputy chair, member or adviser");
            return;
        }
        String key = keyOf(title);
        seatLines.put(id + "/" + key, line);
        seats.add(part.seat(key, title, keyOf(line.text("Represents"))));
        if (!line.text("Person").isEmpty()) {
            LocalDate from = parse(line, "From", LocalDate::parse, "a day; write it like 2026-01-31");
            nominees.add(new Nominee(
                    key,
                    new PersonId(line.text("Person")),
                    from == null ? today : from,
                    parse(line, "Until", LocalDate::parse, "a day; write it like 2026-12-31")));
        }
    }

    private @Nullable Cadence cadence(Line line) {
        String rhythm = line.text("Rhythm").toUpperCase(Locale.ROOT);
        if (rhythm.isEmpty()) {
            return null;
        }
        if (!rhythm.equals("WEEKS") && !rhythm.equals("MONTHS")) {
            note(line, "Rhythm", "\"" + line.text("Rhythm") + "\" is no rhythm; write weeks, months or nothing");
            return null;
        }
        LocalDate first = parse(line, "First sitting", LocalDate::parse, "a day; write it like 2026-01-13");
        LocalTime at = time(line);
        if (first == null || at == null) {
            note(line, first == null ? "First sitting" : "Begins at", "a rhythm needs a first sitting and a time");
            return null;
        }
        return new Cadence(Cadence.Unit.valueOf(rhythm), number(line, "Every", 1, 52, 1), first, at);
    }

    private @Nullable LocalTime time(Line line) {
        return parse(
                line,
                "Begins at",
                text -> LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text),
                "a time of day; write it like 10:00");
    }

    private boolean yes(Line line) {
        String text = line.text("Votes in writing").toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no", "").contains(text)) {
            note(line, "Votes in writing", "\"" + text + "\" is no answer; write yes or no");
        }
        return text.equals("yes");
    }

    private int number(Line line, String column, int least, int most, int usual) {
        Integer found = parse(line, column, Integer::valueOf, "a whole number");
        if (found != null && (found < least || found > most)) {
            note(line, column, "write a number from " + least + " to " + most);
        }
        return found == null ? usual : found;
    }

    private <T> @Nullable T parse(Line line, String column, Function<String, T> read, String what) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            note(line, column, "\"" + text + "\" is not " + what);
            return null;
        }
    }

    static String keyOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
    }

    private void note(Line line, String column, String sentence) {
        problems.add(line.place(column) + ": " + sentence + (sentence.endsWith(".") ? "" : "."));
    }
}
