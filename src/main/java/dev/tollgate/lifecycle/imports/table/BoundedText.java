package dev.tollgate.lifecycle.imports.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a text as soon as a cell is too long or a line has too many, before the parser holds them. */
final class BoundedText extends FilterReader {

    private final char separator;
    private long line = 1;
    private int cells = 1;
    private int length;
    private boolean quoted;
    private boolean justClosed;

    BoundedText(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            count((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int read = super.read(buffer, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    /** A quote opens a cell only at its beginning; inside, two of them stand for one. */
    private void count(char c) {
        if (quoted) {
            grow();
            quoted = c != '"';
            justClosed = !quoted;
        } else if (c == '"' && (length == 0 || justClosed)) {
            grow();
            quoted = true;
        } else if (c == separator) {
            if (++cells > Limits.COLUMNS) {
                throw Limits.tooManyColumns();
            }
            next();
        } else if (c == '\n' || c == '\r') {
            line += c == '\n' ? 1 : 0;
            cells = 1;
            next();
        } else {
            grow();
            justClosed = false;
        }
    }

    private void grow() {
        if (++length > Limits.CELL_LENGTH + 2) {
            throw Limits.tooLongACell(line);
        }
    }

    private void next() {
        length = 0;
        justClosed = false;
    }
}
