package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a workbook once into nothing and counts, before anything of it is held: sizes in a zip may be lies. */
final class PackageGuard {

    private static final int BUFFER = 64 * 1024;

    private PackageGuard() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new RuleBroken("file", "This is a binary workbook (.xlsb); save it as .xlsx or .csv.");
            }
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                throw new RuleBroken(
                        "file",
                        "This archive is no workbook; send comma-separated values (.csv) or a workbook (.xlsx).");
            }
            if (zip.size() > Limits.PARTS) {
                throw tooLarge();
            }
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                total += unpacked(zip, entry, Limits.UNPACKED - total);
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long most = entry.getName().startsWith("xl/worksheets/") ? left : Math.min(left, Limits.HELD_PART);
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge();
                }
            }
        }
        return size;
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken(
                "file",
                "The workbook is too large when unpacked (300 MB altogether, 32 MB of texts or pictures); "
                        + "keep only the sheet with the table, or save it as .csv.");
    }
}
