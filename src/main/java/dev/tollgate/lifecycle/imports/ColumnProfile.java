package dev.tollgate.lifecycle.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a column of a file shows.
 *
 * @param samples a few different values as they stand in the file
 * @param filled in how many rows it says something
 * @param dates how many cells are dates
 * @param eitherWay how many of them can be read in two ways by themselves
 * @param dayFirst whether a cell shows that the day comes first; {@code monthFirst} likewise
 * @param amounts how many cells are amounts
 * @param amountsEitherWay how many of them can be read in two ways by themselves
 * @param signs the signs and codes of currencies in it
 */
public record ColumnProfile(
        String name,
        List<String> samples,
        int filled,
        int dates,
        int eitherWay,
        boolean dayFirst,
        boolean monthFirst,
        int amounts,
        int amountsEitherWay,
        boolean decimalPoint,
        boolean decimalComma,
        List<String> signs) {

    /** Contradictions show nothing. */
    @JsonIgnore
    DateOrder dateOrder() {
        if (dayFirst == monthFirst) {
            return DateOrder.UNKNOWN;
        }
        return dayFirst ? DateOrder.DMY : DateOrder.MDY;
    }

    /** Whether somebody must say how its dates read. */
    @JsonIgnore
    public boolean asksForDateOrder() {
        return eitherWay > 0 && dateOrder() == DateOrder.UNKNOWN;
    }

    @JsonIgnore
    DecimalMark decimalMark() {
        if (decimalPoint == decimalComma) {
            return DecimalMark.UNKNOWN;
        }
        return decimalPoint ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    /** Whether somebody must say which mark stands before its decimals. */
    @JsonIgnore
    public boolean asksForDecimalMark() {
        return amountsEitherWay > 0 && decimalMark() == DecimalMark.UNKNOWN;
    }

    /** Whether it may hold dates: as good as nothing in it is anything else. */
    @JsonIgnore
    boolean isOfDates() {
        return dates > 0 && dates * 10 >= filled * 8;
    }
}
