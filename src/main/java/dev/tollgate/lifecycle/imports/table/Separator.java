package dev.tollgate.lifecycle.imports.table;

import java.io.IOException;
import java.io.Reader;

/** The sign between two cells: the one that parts the first line that is not empty into most of them. */
record Separator(char sign) {

    private static final String KNOWN = ",;\t|";
    private static final int LOOKED_AT = 100_000;

    static Separator of(Reader text) throws IOException {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean filled = false;
        int read = 0;
        for (int c = text.read(); c >= 0 && read < LOOKED_AT; c = text.read(), read++) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (filled) {
                    break;
                }
            } else if (!quoted && KNOWN.indexOf(c) >= 0) {
                counts[KNOWN.indexOf(c)]++;
            }
            filled |= !Character.isWhitespace(c);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return new Separator(KNOWN.charAt(most));
    }
}
