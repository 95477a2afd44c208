package dev.tollgate.lifecycle.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static void put(XSSFSheet sheet, int row, String... cells) {
        XSSFRow line = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                line.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void datesAreReadInBothOfTheWaysInWhichWorkbooksCountDays(boolean from1904) throws IOException {
        // given
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
        XSSFSheet sheet = workbook.createSheet("Projects");
        put(sheet, 0, "ID", "Day", "Moment");
        XSSFRow row = sheet.createRow(1);
        row.createCell(0).setCellValue("A1");
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        for (int i = 1; i <= 2; i++) {
            Cell cell = row.createCell(i);
            if (i == 1) {
                cell.setCellValue(LocalDate.of(2026, 3, 4));
            } else {
                cell.setCellValue(LocalDateTime.of(2026, 3, 4, 17, 0));
            }
            cell.setCellStyle(style);
        }

        // when
        ReadTable table = ReadTable.of(bytes(workbook), "");

        // then
        assertThat(table.rows)
                .singleElement()
                .satisfies(read -> assertThat(read.cells()).containsExactly("A1", "2026-03-04", "2026-03-04T17:00:00"));
    }

    @Test
    void numbersAreAsTheyWereTypedAndFormulasAsTheyWereCalculated() throws IOException {
        // given
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Projects");
        put(sheet, 0, "ID", "A", "B", "C", "D", "E");
        XSSFRow row = sheet.createRow(1);
        row.createCell(0).setCellValue(1001);
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(2066075.59);
        row.createCell(3).setCellValue(1.0e12);
        Cell sum = row.createCell(4, CellType.FORMULA);
        sum.setCellFormula("1+2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        row.createCell(5).setCellValue(true);

        // when
        ReadTable table = ReadTable.of(bytes(workbook), "");

        // then
        assertThat(table.rows.get(0).cells())
                .containsExactly("1001", "0.3", "2066075.59", "1000000000000", "3", "TRUE");
    }

    @Test
    void aTitleAboveAndMergedCellsInTheHeaderDoNotMislead() throws IOException {
        // given: a title over the table, and "Dates" over "Start" and "End"
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Projects");
        put(sheet, 0, "Portfolio of the region");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        put(sheet, 2, "ID", "Name", "Dates");
        put(sheet, 3, "", "", "Start", "End");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        put(sheet, 4, "A1", "One", "2026-01-01", "2026-12-31");

        // when
        ReadTable table = ReadTable.of(bytes(workbook), "");

        // then
        assertThat(table.header).containsExactly("ID", "Name", "Dates Start", "Dates End");
        assertThat(table.rows)
                .singleElement()
                .satisfies(read -> assertThat(read.number()).isEqualTo(5));
    }

    @Test
    void oneOfSeveralSheetsIsChosen() throws IOException {
        // given
        XSSFWorkbook workbook = new XSSFWorkbook();
        put(workbook.createSheet("Read me"), 0, "Nothing here");
        XSSFSheet sheet = workbook.createSheet("Projects 2026");
        put(sheet, 0, "ID", "Name");
        put(sheet, 1, "A1", "Line one\nline two");
        byte[] file = bytes(workbook);

        // then
        assertThat(PortfolioTable.sheets(file)).containsExactly("Read me", "Projects 2026");
        assertThat(ReadTable.of(file, "Projects 2026").rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cell(1)).isEqualTo("Line one\nline two"));
        assertThatThrownBy(() -> ReadTable.of(file, "Projects 2027"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Projects 2027");
    }
}
