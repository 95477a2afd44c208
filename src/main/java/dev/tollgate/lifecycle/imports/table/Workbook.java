package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook (.xlsx), read by events: only its texts and formats are held, never its rows. */
final class Workbook {

    private Workbook() {}

    private interface Task<T> {

        T run(OPCPackage opened) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    static List<String> sheets(byte[] content) {
        return opened(content, workbook -> {
            List<String> names = new ArrayList<>();
            var sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            return List.copyOf(names);
        });
    }

    static void read(byte[] content, String sheet, CountedRows rows) {
        opened(content, workbook -> {
            XSSFReader reader = new XSSFReader(workbook);
            CellText texts = new CellText(
                    new ReadOnlySharedStringsTable(workbook, false), reader.getStylesTable(), countsFrom1904(reader));
            MergedCells merged = new MergedCells();
            parse(sheet(reader, sheet), merged);
            HeaderFinder header = new HeaderFinder(merged, rows);
            parse(sheet(reader, sheet), new SheetRows(texts, header));
            header.end();
            return true;
        });
    }

    private static InputStream sheet(XSSFReader reader, String wanted) throws IOException, OpenXML4JException {
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            InputStream sheet = sheets.next();
            if (wanted.isEmpty() || wanted.equals(sheets.getSheetName())) {
                return sheet;
            }
            sheet.close();
        }
        throw new RuleBroken(
                "sheet",
                wanted.isEmpty()
                        ? "The workbook has no sheet; add one with a table."
                        : "The workbook has no sheet \"" + wanted + "\"; choose another one.");
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            // Refuses document types, so that nothing is expanded or fetched.
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(part));
        }
    }

    /** Old workbooks of the Macintosh count their days from 1904. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] from1904 = new boolean[1];
        parse(reader.getWorkbookData(), new DefaultHandler() {
            @Override
            public void startElement(String space, String name, String qualified, Attributes attributes) {
                if (name.equals("workbookPr")) {
                    String value = attributes.getValue("date1904");
                    from1904[0] = "1".equals(value) || "true".equals(value);
                }
            }
        });
        return from1904[0];
    }

    private static <T> T opened(byte[] content, Task<T> task) {
        Path copy = null;
        try {
            copy = Files.createTempFile("tollgate-import", ".xlsx");
            Files.write(copy, content);
            PackageGuard.check(copy);
            OPCPackage workbook = OPCPackage.open(copy.toFile(), PackageAccess.READ);
            try {
                return task.run(workbook);
            } finally {
                workbook.revert();
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw damaged();
        } catch (RuntimeException e) {
            // What a damaged workbook makes the library throw has no common kind.
            throw damaged();
        } finally {
            delete(copy);
        }
    }

    private static RuleBroken damaged() {
        return new RuleBroken(
                "file", "The workbook is damaged or holds what no workbook should; save it again as .xlsx or as .csv.");
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
