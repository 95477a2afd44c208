package dev.tollgate.workflow.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table. Its cells know only so many values; on each of them, between two of them and beside them every
 * cell has one answer, which the engine's own FEEL gives once.
 */
final class Column {

    private final String fact;
    private final List<PlainTest> cells;
    private final FeelEngine feel;
    private final List<BigDecimal> numbers;
    private final List<LocalDate> days;
    private final Set<Object> others;
    private final Map<Object, BitSet> rowsByPlace = new HashMap<>();

    Column(String fact, List<PlainTest> cells, FeelEngine feel) {
        this.fact = fact;
        this.cells = cells;
        this.feel = feel;
        this.numbers = sorted(BigDecimal.class);
        this.days = sorted(LocalDate.class);
        this.others = cells.stream().flatMap(cell -> cell.values().stream()).collect(Collectors.toSet());
    }

    String fact() {
        return fact;
    }

    /** The rows whose cell in this column fits. */
    BitSet rowsFor(@Nullable Object value) {
        return rowsByPlace.computeIfAbsent(placeOf(value), place -> fitting(value));
    }

    private BitSet fitting(@Nullable Object value) {
        BitSet rows = new BitSet(cells.size());
        Map<String, Boolean> known = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            PlainTest cell = cells.get(row);
            if (cell.always() || known.computeIfAbsent(cell.text(), text -> fits(text, value))) {
                rows.set(row);
            }
        }
        return rows;
    }

    private boolean fits(String cell, @Nullable Object value) {
        var facts = Variables.createVariables().putValue(fact, value).asVariableContext();
        return feel.evaluateSimpleUnaryTests(cell, fact, facts);
    }

    /** Where a value lies among those that the cells know; values at the same place have the same answers. */
    private Object placeOf(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof BigDecimal number) {
            return place(numbers, number);
        } else if (value instanceof Integer number) {
            return place(numbers, BigDecimal.valueOf(number));
        } else if (value instanceof LocalDate day) {
            return place(days, day);
        }
        return others.contains(value) ? List.of(value) : "something else";
    }

    /** Even between two values, odd on one. */
    private static <T extends Comparable<? super T>> Integer place(List<T> known, T value) {
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = known.get(middle).compareTo(value);
            if (order == 0) {
                return 2 * middle + 1;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    private <T extends Comparable<? super T>> List<T> sorted(Class<T> type) {
        TreeSet<T> found = new TreeSet<>();
        cells.forEach(cell ->
                cell.values().stream().filter(type::isInstance).map(type::cast).forEach(found::add));
        return new ArrayList<>(found);
    }
}
