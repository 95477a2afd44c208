package dev.tollgate.governance.authority;

/**
 * Who decides.
 *
 * @param ladder the ladder that holds, {@code house}; {@code none} where none does and the highest body decides
 * @param level the name of the step
 * @param rank counts the steps of a ladder upwards, from 1
 * @param decider the key of a seat or the id of a body
 * @param title who decides, for people
 * @param version which table answered: {@code decision-authority v3}
 */
public record Authority(
        String ladder, String level, int rank, Kind kind, String decider, String title, String version) {

    /** The ladder of whatever no ladder holds for. */
    public static final String NO_LADDER = "none";

    /** Whether one person decides by the seat, or several by vote. */
    public enum Kind {
        SEAT,
        BODY
    }

    public boolean isBody() {
        return kind == Kind.BODY;
    }
}
