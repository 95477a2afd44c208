package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table in a file, as text separated by some sign or as a workbook; told apart by content, never by name. */
public final class PortfolioTable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PROGRAM = {'M', 'Z'};
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final int OLE_DIRECTORIES = 1024 * 1024;

    private PortfolioTable() {}

    /**
     * The names of a workbook's sheets in their order; none for text.
     *
     * @throws RuleBroken where the file cannot be used at all
     */
    public static List<String> sheets(byte[] content) {
        return isWorkbook(content) ? Workbook.sheets(content) : List.of();
    }

    /**
     * Reads the table from its first to its last row.
     *
     * @param sheet the name of a workbook's sheet; empty for the first one, and for text
     * @throws RuleBroken where the file cannot be used at all, or is larger than the limits
     */
    public static void read(byte[] content, String sheet, RowSink sink) {
        CountedRows counted = new CountedRows(sink);
        if (isWorkbook(content)) {
            Workbook.read(content, sheet, counted);
        } else {
            TextTable.read(content, counted);
        }
    }

    private static boolean isWorkbook(byte[] content) {
        if (content.length > Limits.BYTES) {
            throw new RuleBroken("file", "The file is larger than 25 MB; split it.");
        }
        if (begins(content, OLE)) {
            throw new RuleBroken("file", oleReason(content));
        }
        if (begins(content, PROGRAM) || begins(content, ELF) || begins(content, PDF)) {
            throw new RuleBroken("file", "This is no table; send comma-separated values (.csv) or a workbook (.xlsx).");
        }
        return begins(content, ZIP);
    }

    private static String oleReason(byte[] content) {
        String directories =
                new String(content, 0, Math.min(content.length, OLE_DIRECTORIES), StandardCharsets.UTF_16LE);
        String end = content.length > OLE_DIRECTORIES
                ? new String(content, content.length - OLE_DIRECTORIES, OLE_DIRECTORIES, StandardCharsets.UTF_16LE)
                : "";
        return directories.contains("EncryptedPackage") || end.contains("EncryptedPackage")
                ? "The workbook is protected by a password; save it without one."
                : "This is a workbook in the old format (.xls); save it as .xlsx or .csv.";
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
