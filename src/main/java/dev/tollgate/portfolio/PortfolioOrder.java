package dev.tollgate.portfolio;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which order the list comes; projects that are equal in it come by number. */
public record PortfolioOrder(Column column, boolean descending) {

    public static final PortfolioOrder BY_NUMBER = new PortfolioOrder(Column.ID, false);

    /** What the list can be ordered by. */
    public enum Column {
        ID("id", "position"),
        NAME("name", "lower(name)"),
        PHASE("phase", "phase_rank"),
        STATE("state", "state"),
        TIER("tier", "tier_rank"),
        VALUE("value", "value"),
        NEXT_GATE("nextGate", "next_gate"),
        PROGRAMME("programme", "programme"),
        OWNER_GROUP("ownerGroup", "owner_group");

        private final String property;
        private final String sql;

        Column(String property, String sql) {
            this.property = property;
            this.sql = sql;
        }
    }

    /**
     * Reads what a client asks for.
     *
     * @param text {@code value} or {@code value,desc}
     */
    public static PortfolioOrder of(String text) {
        String[] parts = text.split(",", -1);
        String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
        if (parts.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
            throw new RuleBroken("sort", "\"" + text + "\" is no order; write a property and asc or desc: value,desc.");
        }
        return new PortfolioOrder(column(parts[0].strip()), direction.equals("desc"));
    }

    private static Column column(String property) {
        return Arrays.stream(Column.values())
                .filter(column -> column.property.equals(property))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "sort",
                        "The list cannot be ordered by \"" + property + "\"; choose "
                                + Arrays.stream(Column.values())
                                        .map(column -> column.property)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Names are never missing: without "nulls last" the index on them serves both directions. */
    String sql() {
        String direction = descending ? " desc" : "";
        return switch (column) {
            case ID -> column.sql + direction;
            case NAME -> column.sql + direction + ", position" + direction;
            default -> column.sql + direction + " nulls last, position";
        };
    }
}
