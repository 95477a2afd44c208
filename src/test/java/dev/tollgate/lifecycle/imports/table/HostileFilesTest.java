package dev.tollgate.lifecycle.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are meant to hurt, or merely too much, are refused within seconds and held in little memory. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final long MUCH = 200L * 1024 * 1024;

    private static void assertRefused(byte[] file, String sentence) {
        long before = heapOfThread();
        assertThatThrownBy(() -> PortfolioTable.read(file, "", new Discarded()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(sentence);
        assertThat(heapOfThread() - before)
                .as("bytes allocated, garbage included")
                .isLessThan(10 * MUCH);
        System.gc();
        assertThat(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
                .isLessThan(5 * MUCH);
    }

    private static long heapOfThread() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static final class Discarded implements RowSink {

        @Override
        public void header(java.util.List<String> columns) {
            // Not looked at.
        }

        @Override
        public void row(Row row) {
            // Not looked at.
        }
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String header, char filler, int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) filler);
        byte[] start = header.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";

    private static final String PACKAGE = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private static final String SHEETS =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

    private static final String PARTS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static byte[] workbookWith(String sheet) throws IOException {
        return zip(
                "[Content_Types].xml",
                TYPES,
                "_rels/.rels",
                PACKAGE,
                "xl/workbook.xml",
                SHEETS,
                "xl/_rels/workbook.xml.rels",
                PARTS,
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    @Test
    void aZipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < (name.contains("sheet1") ? 1000 : 1); i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertThat(out.size()).isLessThan(2 * 1024 * 1024);
        assertRefused(out.toByteArray(), "too large when unpacked");
    }

    @Test
    void textsThatAreSmallInTheZipAndLargeOutside() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < (name.contains("shared") ? 100 : 1); i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertRefused(out.toByteArray(), "too large when unpacked");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS) // writing it takes its time
    void aWorkbookWithAMillionRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("Rows");
            for (int i = 0; i < 1_000_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
                sheet.getRow(i).createCell(1).setCellValue(i);
            }
            workbook.write(out);
        }
        long begun = System.nanoTime();
        assertRefused(out.toByteArray(), "more than 100,000 rows");
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void aBillionLaughs() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        assertRefused(
                workbookWith(
                        entities + "]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&l29;</t></is></c></row>"
                                + "</sheetData></worksheet>"),
                "damaged or holds what no workbook should");
    }

    @Test
    void anEntityThatReadsAFile() throws IOException {
        assertRefused(
                workbookWith(
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row>"
                                + "<c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"),
                "damaged or holds what no workbook should");
    }

    @Test
    void aWorkbookWithTooManyColumns() throws IOException {
        StringBuilder cells =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/"
                        + "main\"><sheetData><row r=\"1\">");
        for (int i = 0; i < 300; i++) {
            cells.append("<c><v>1</v></c>");
        }
        assertRefused(workbookWith(cells + "</row></sheetData></worksheet>"), "more than 200 columns");
    }

    @Test
    void anOldWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Old").createRow(0).createCell(0).setCellValue("ID");
            workbook.write(out);
        }
        assertRefused(out.toByteArray(), "old format (.xls)");
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Secret");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                workbook.write(encrypted);
            }
            files.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "protected by a password");
    }

    @Test
    void aZipThatIsCutOff() throws IOException {
        byte[] whole = workbookWith("<worksheet/>");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void aZipWithWrongBytesInIt() throws IOException {
        byte[] broken = workbookWith("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
        new Random(1).ints(40, 60, broken.length - 60).forEach(at -> broken[at] = (byte) (broken[at] + 1));
        assertRefused(broken, "");
    }

    @Test
    void anArchiveThatIsNoWorkbook() throws IOException {
        assertRefused(zip("word/document.xml", "<document/>"), "This archive is no workbook");
    }

    @Test
    void aBinaryWorkbook() throws IOException {
        assertRefused(zip("xl/workbook.bin", "x"), "(.xlsb)");
    }

    @Test
    void aProgramThatWasRenamed() {
        assertRefused(text("MZ", '\1', 100_000), "This is no table");
    }

    @Test
    void bytesThatAreNoText() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertRefused(noise, "This is no text");
    }

    @Test
    void aTextOfAHundredMegabytesInOneCell() {
        assertRefused(text("ID,Name\nA1,\"", 'x', 100 * 1024 * 1024), "larger than 25 MB");
    }

    @Test
    void aTextWithOneCellAsLongAsTheFileMayBe() {
        assertRefused(text("ID,Name\nA1,\"", 'x', Limits.BYTES), "more than 20,000 characters");
        assertRefused(text("ID,Name\nA1,", 'x', Limits.BYTES), "more than 20,000 characters");
    }

    @Test
    void aTextWithAHundredThousandColumns() {
        assertRefused(text("ID", ',', 100_000), "more than 200 columns");
        assertRefused(text("ID,Name\nA1", ',', 100_000), "more than 200 columns");
    }

    @Test
    void aTextWithTooManyRows() {
        assertRefused("ID\n".concat("A\n".repeat(100_001)).getBytes(StandardCharsets.UTF_8), "more than 100,000 rows");
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        assertRefused("ID,Name\nA1,\"One\nA2,Two\n".getBytes(StandardCharsets.UTF_8), "cannot be read");
    }

    @Test
    void anEmptyFile() {
        assertRefused(new byte[0], "empty");
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "empty");
    }
}
