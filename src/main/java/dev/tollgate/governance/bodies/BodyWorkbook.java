package dev.tollgate.governance.bodies;

import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.governance.bodies.BodyPlan.Problem;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;

/** Bodies as a workbook: what there is, to be filled and sent back; what is wrong is told by sheet and cell. */
@Service
public class BodyWorkbook {

    private final Bodies bodies;
    private final BodySetup setup;
    private final WorkingCalendar calendar;

    BodyWorkbook(Bodies bodies, BodySetup setup, WorkingCalendar calendar) {
        this.bodies = bodies;
        this.setup = setup;
        this.calendar = calendar;
    }

    /** Every body as it is. */
    public byte[] write() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            for (BodySheet sheet : BodySheet.values()) {
                Sheet made = workbook.createSheet(sheet.title());
                head(made, sheet, workbook);
            }
            bodies.all().stream().filter(body -> !body.id().isOfTheProject()).forEach(body -> write(body, workbook));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /**
     * Reads the bodies of a workbook.
     *
     * @throws RuleBroken naming sheet and cell of everything that is wrong
     */
    public List<BodyPlan> read(byte[] file, PersonId by) throws IOException {
        var reader = new BodyWorkbookReader(WorkbookRows.of(file), calendar.today());
        List<BodyPlan> plans = reader.plans();
        for (BodyPlan plan : plans) {
            for (Problem problem : setup.problems(plan, by)) {
                reader.wrong(plan.body().id(), problem);
            }
        }
        reader.check();
        return plans;
    }

    private static void head(Sheet sheet, BodySheet kind, XSSFWorkbook workbook) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Row row = sheet.createRow(0);
        for (int at = 0; at < kind.columns().size(); at++) {
            Cell cell = row.createCell(at);
            cell.setCellValue(kind.columns().get(at));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(at, 22 * 256);
            sheet.setDefaultColumnStyle(at, text);
        }
        sheet.createFreezePane(0, 1);
    }

    private void write(Body body, XSSFWorkbook workbook) {
        Cadence cadence = body.cadence();
        List<String> line = new ArrayList<>(List.of(
                body.id().value(),
                body.name(),
                body.kind(),
                body.ruleSet(),
                body.writtenProcedure() ? "yes" : "no",
                cadence == null ? "" : cadence.unit().name().toLowerCase(Locale.ROOT),
                cadence == null ? "" : String.valueOf(cadence.every()),
                cadence == null ? "" : cadence.first().toString(),
                cadence == null ? "" : cadence.at().toString(),
                String.valueOf(body.minutes()),
                String.valueOf(body.papersDays()),
                body.zone(),
                body.region()));
        add(workbook, BodySheet.BODIES, line);
        List<Term> terms = bodies.terms(body.id());
        body.seats().forEach(seat -> add(workbook, BodySheet.SEATS, seat(body, seat, terms)));
        body.minimum()
                .forEach((constituency, least) -> add(
                        workbook, BodySheet.MINIMUM, List.of(body.id().value(), constituency, String.valueOf(least))));
        body.exceptions()
                .forEach(exception -> add(
                        workbook,
                        BodySheet.SITTINGS,
                        List.of(
                                body.id().value(),
                                exception.day().toString(),
                                exception.startsAt() == null ? "" : String.valueOf(exception.startsAt()),
                                exception.note())));
    }

    private List<String> seat(Body body, BodySeat seat, List<Term> terms) {
        Map<String, String> held = new LinkedHashMap<>(Map.of("person", "", "from", "", "until", ""));
        terms.stream()
                .filter(term -> term.seat().equals(seat.key()) && term.mayStillRun(calendar.today()))
                .reduce((one, later) -> later)
                .map(term -> new Nominee(term.seat(), term.person(), term.from(), term.until()))
                .ifPresent(nominee -> {
                    held.put("person", nominee.person().value());
                    held.put("from", nominee.from().toString());
                    held.put("until", nominee.until() == null ? "" : String.valueOf(nominee.until()));
                });
        return List.of(
                body.id().value(),
                seat.title(),
                SeatPart.of(seat).title(),
                seat.constituency(),
                String.valueOf(held.get("person")),
                String.valueOf(held.get("from")),
                String.valueOf(held.get("until")));
    }

    /** Always as text: what begins with an equals sign is no formula. */
    private static void add(XSSFWorkbook workbook, BodySheet kind, List<String> line) {
        Sheet sheet = workbook.getSheet(kind.title());
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int at = 0; at < line.size(); at++) {
            row.createCell(at).setCellValue(line.get(at));
        }
    }
}
