package dev.tollgate.lifecycle.imports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a cell of a workbook says, as somebody would have typed it: dates as ISO 8601, numbers in plain digits. */
final class CellText {

    /** A formula that no spreadsheet has calculated yet. */
    static final String NOT_CALCULATED = "#NOT CALCULATED";

    /** As many digits as can be typed into a spreadsheet; what stands behind them is its own rounding. */
    private static final MathContext TYPED = new MathContext(15);

    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;

    CellText(SharedStrings strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param type of the cell, as the file has it
     * @param style its number, or empty
     * @param value the cached one where there is a formula
     */
    String of(String type, String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value)).getString();
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n", "" -> isDate(style) ? date(value) : number(value);
            default -> value;
        };
    }

    private boolean isDate(String style) {
        if (style.isEmpty()) {
            return false;
        }
        XSSFCellStyle found = styles.getStyleAt(Integer.parseInt(style));
        return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    private String date(String value) {
        LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(value), from1904);
        if (moment == null) {
            return number(value);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : WITH_TIME.format(moment);
    }

    private static String number(String value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal typed = exact.precision() > TYPED.getPrecision() ? exact.round(TYPED) : exact;
        BigDecimal plain = typed.signum() == 0 ? BigDecimal.ZERO : typed.stripTrailingZeros();
        return plain.toPlainString();
    }
}
