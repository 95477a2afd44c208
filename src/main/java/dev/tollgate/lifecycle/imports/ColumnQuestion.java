package dev.tollgate.lifecycle.imports;

/**
 * A question that only somebody who knows the file can answer.
 *
 * @param column whose cells can be read in two ways
 * @param sample one of them
 * @param answer what the mapping must say
 */
public record ColumnQuestion(ImportField field, String column, String sample, String answer) {

    public String sentence() {
        return "Column \"" + column + "\": \"" + sample + "\" can be read in two ways, and nothing in the column tells"
                + " which; add " + answer + " to the mapping.";
    }
}
