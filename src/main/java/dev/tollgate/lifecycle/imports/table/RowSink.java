package dev.tollgate.lifecycle.imports.table;

import java.util.List;

/** Takes a table as it is read: the header once, then every row that is not empty. */
public interface RowSink {

    /** The names of the columns, none of them empty at the end. */
    void header(List<String> columns);

    /** A row below the header. */
    void row(Row row);
}
