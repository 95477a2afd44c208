package dev.tollgate.portfolio;

import dev.tollgate.gate.GateStanding.Stage;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews of gates, in which order and which part of them. What is none does not narrow the list.
 *
 * @param stage what they wait for
 * @param waitsOn a person or a group
 * @param page from 0
 * @param size 1 to 500
 */
public record GateQuestion(
        @Nullable Stage stage,
        @Nullable GateKind gate,
        @Nullable ProjectId project,
        @Nullable String programme,
        @Nullable String waitsOn,
        Order order,
        int page,
        int size) {

    private static final int LARGEST = 500;

    /** In which order the list comes. */
    public enum Order {
        /** The longest wait first. */
        SINCE("since", "gate.since, gate.key"),
        /** What is due next first; what waits for nobody last. */
        DUE("due", "due nulls last, gate.since, gate.key"),
        PROJECT("project", "project.position, gate.gate, gate.key");

        private final String property;
        private final String sql;

        Order(String property, String sql) {
            this.property = property;
            this.sql = sql;
        }

        /** @throws RuleBroken naming the orders that there are */
        public static Order of(String property) {
            return Arrays.stream(values())
                    .filter(order -> order.property.equals(property))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken(
                            "sort",
                            "The gates cannot be ordered by \"" + property + "\"; choose "
                                    + Arrays.stream(values())
                                            .map(order -> order.property)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }

        String sql() {
            return sql;
        }
    }

    public GateQuestion {
        if (page < 0) {
            throw new RuleBroken("page", "Pages are counted from 0; ask for page 0 or a later one.");
        }
        if (size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "A page holds 1 to 500 gates; choose a size between them.");
        }
    }
}
