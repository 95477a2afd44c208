package dev.tollgate.governance.bodies.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.bodies.BodyWorkbook;
import dev.tollgate.support.Http;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class BodyApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    BodyWorkbook workbook;

    @Test
    void everybody_sees_bodies_and_what_is_missing_and_only_the_pmo_lays_them_down() throws IOException {
        // given
        persons.with("ba-ada");
        var pmo = http.as(persons.with("ba-pmo", "pmo"));
        var anybody = http.as(persons.with("ba-ada"));

        // when
        byte[] filled = workbook(book -> {
            line(
                    book,
                    "Bodies",
                    "ba-board",
                    "The board",
                    "portfolio-board",
                    "qualified",
                    "yes",
                    "months",
                    "1",
                    "2026-12-08",
                    "10:00",
                    "90",
                    "5",
                    "Europe/Brussels",
                    "be");
            line(book, "Seats", "ba-board", "Chair", "chair", "", "ba-ada", "2026-01-01", "");
            line(book, "Seats", "ba-board", "Expert", "adviser", "", "", "", "");
        });
        var taken = pmo.send(
                new Multipart().file("file", "bodies.xlsx", XLSX, filled).postBy(pmo.request("/api/bodies/workbook")));

        // then
        assertThat(taken.status()).isEqualTo(200);
        var body = anybody.get("/api/bodies/ba-board").json();
        assertThat(body.at("/rhythm").asText()).isEqualTo("every month on the second Tuesday at 10:00");
        assertThat(body.at("/missing").toString()).contains("has not answered yet");
        assertThat(anybody.get("/api/bodies").json().toString()).contains("steering-committee", "ba-board");
        assertThat(anybody.get("/api/bodies/workbook").status()).isEqualTo(403);
        assertThat(pmo.get("/api/bodies/workbook").header("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("bodies.xlsx"));
        assertThat(anybody.get("/api/bodies/no-such-board").status()).isEqualTo(404);
    }

    @Test
    void a_workbook_is_refused_by_sheet_and_cell_with_the_remedy_and_nothing_is_laid_down() throws IOException {
        // given
        var pmo = http.as(persons.with("ba-pmo", "pmo"));

        // when
        byte[] wrong = workbook(book -> {
            line(book, "Bodies", "ba-wrong", "The board", "board", "", "maybe", "moons", "", "", "", "", "", "", "");
            line(book, "Seats", "ba-wrong", "Chair", "boss", "", "", "", "");
            line(book, "Seats", "ba-other", "Chair", "chair", "", "", "1 May", "");
        });
        var answer = pmo.send(
                new Multipart().file("file", "bodies.xlsx", XLSX, wrong).postBy(pmo.request("/api/bodies/workbook")));
        var junk = pmo.send(new Multipart()
                .file("file", "bodies.xlsx", XLSX, "junk".getBytes(StandardCharsets.UTF_8))
                .postBy(pmo.request("/api/bodies/workbook")));

        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail").asText())
                .contains("Sheet Bodies, cell E2: \"maybe\" is no answer; write yes or no.")
                .contains("Sheet Bodies, cell F2: \"moons\" is no rhythm; write weeks, months or nothing.")
                .contains("Sheet Seats, cell C2: \"boss\" is no part; write chair, deputy chair, member or adviser.")
                .contains("Sheet Seats, cell A3: there is no such body on the sheet Bodies; add it there.");
        assertThat(junk.status()).isEqualTo(422);
        assertThat(pmo.get("/api/bodies/ba-wrong").status()).isEqualTo(404);
    }

    private byte[] workbook(Consumer<XSSFWorkbook> fill) throws IOException {
        byte[] template = workbook.write();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template));
                var bytes = new ByteArrayOutputStream()) {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                var sheet = book.getSheetAt(at);
                for (int row = sheet.getLastRowNum(); row > 0; row--) {
                    sheet.removeRow(sheet.getRow(row));
                }
            }
            fill.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void line(XSSFWorkbook book, String sheet, String... cells) {
        var there = book.getSheet(sheet);
        var row = there.createRow(there.getLastRowNum() + 1);
        for (int at = 0; at < cells.length; at++) {
            row.createCell(at).setCellValue(cells[at]);
        }
    }
}
