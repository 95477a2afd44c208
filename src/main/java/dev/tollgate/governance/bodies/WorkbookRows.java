package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The lines of a workbook of bodies, as text, each cell with its place. Formulas are not computed. */
final class WorkbookRows {

    private static final int LARGEST_FILE = 1_000_000;
    private static final long LARGEST_CONTENT = 10_000_000;
    private static final int MOST_ROWS = 5_000;

    private final Map<BodySheet, List<Line>> lines;

    private WorkbookRows(Map<BodySheet, List<Line>> lines) {
        this.lines = lines;
    }

    /** One line of a sheet: its texts by column, and where they stand. */
    record Line(BodySheet sheet, int row, Map<String, String> texts) {

        String text(String column) {
            return texts.getOrDefault(column, "");
        }

        String place(String column) {
            int at = Math.max(0, sheet.columns().indexOf(column));
            return "Sheet " + sheet.title() + ", cell " + CellReference.convertNumToColString(at) + (row + 1);
        }
    }

    List<Line> of(BodySheet sheet) {
        return lines.getOrDefault(sheet, List.of());
    }

    /** @throws RuleBroken where it is no such workbook, or too large */
    static WorkbookRows of(byte[] file) throws IOException {
        refuseLarge(file);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Map<BodySheet, List<Line>> lines = new EnumMap<>(BodySheet.class);
            for (BodySheet kind : BodySheet.values()) {
                Sheet sheet = workbook.getSheet(kind.title());
                if (sheet == null) {
                    throw unusable("The sheet \"" + kind.title() + "\" is missing; start from the template.");
                }
                lines.put(kind, linesOf(kind, sheet));
            }
            return new WorkbookRows(lines);
        } catch (NotOfficeXmlFileException | POIXMLException | OpenXML4JRuntimeException broken) {
            throw unusable("This file is no workbook; send an .xlsx file made from the template.");
        }
    }

    /** Before the library sees it: a small file may hold a very large one. */
    private static void refuseLarge(byte[] file) throws IOException {
        if (file.length > LARGEST_FILE) {
            throw unusable("The file is larger than a megabyte; bodies need far less.");
        }
        long content = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    content += read;
                    if (content > LARGEST_CONTENT) {
                        throw unusable("The file unpacks to more than ten megabytes; bodies need far less.");
                    }
                }
            }
        }
        if (content == 0) {
            throw unusable("This file is no workbook; send an .xlsx file made from the template.");
        }
    }

    private static List<Line> linesOf(BodySheet kind, Sheet sheet) {
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw unusable("The sheet \"" + kind.title() + "\" has more than " + MOST_ROWS + " rows.");
        }
        Row head = sheet.getRow(0);
        for (int at = 0; at < kind.columns().size(); at++) {
            String found = head == null ? "" : text(head.getCell(at));
            if (!found.equalsIgnoreCase(kind.columns().get(at))) {
                throw unusable("Sheet " + kind.title() + ", cell " + CellReference.convertNumToColString(at)
                        + "1 must be \"" + kind.columns().get(at) + "\"; start from the template.");
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            Map<String, String> texts = new HashMap<>();
            for (int at = 0; row != null && at < kind.columns().size(); at++) {
                texts.put(kind.columns().get(at), text(row.getCell(at)));
            }
            if (texts.values().stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(new Line(kind, number, texts));
            }
        }
        return lines;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.FORMULA) {
            return cell == null ? "" : "=" + cell.getCellFormula();
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            var moment = cell.getLocalDateTimeCellValue();
            return cell.getNumericCellValue() < 1
                    ? moment.toLocalTime().toString()
                    : moment.toLocalDate().toString();
        }
        return new DataFormatter().formatCellValue(cell).strip();
    }

    static RuleBroken unusable(String sentence) {
        return new RuleBroken("file", sentence);
    }
}
