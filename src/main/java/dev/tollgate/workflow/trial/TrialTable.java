package dev.tollgate.workflow.trial;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision table on its own, fast enough for hundreds of thousands of questions. For one thread. */
public final class TrialTable {

    private final List<Column> columns;

    /** One for each row. */
    private final List<Map<String, Object>> answers;

    private final boolean unique;

    TrialTable(List<Column> columns, List<Map<String, Object>> answers, boolean unique) {
        this.columns = List.copyOf(columns);
        this.answers = List.copyOf(answers);
        this.unique = unique;
    }

    /**
     * What the row that applies answers; empty where none does.
     *
     * @throws SeveralRows where each row should stand alone and several apply
     */
    public Optional<Map<String, Object>> ask(Map<String, ? extends @Nullable Object> facts) {
        BitSet rows = new BitSet(answers.size());
        rows.set(0, answers.size());
        for (Column column : columns) {
            rows.and(column.rowsFor(facts.get(column.fact())));
        }
        int first = rows.nextSetBit(0);
        if (first < 0) {
            return Optional.empty();
        }
        int second = rows.nextSetBit(first + 1);
        if (unique && second >= 0) {
            throw new SeveralRows(first + 1, second + 1);
        }
        return Optional.of(answers.get(first));
    }

    public int rows() {
        return answers.size();
    }
}
