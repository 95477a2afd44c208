package dev.tollgate.project.schedule;

/**
 * That one row depends on another.
 *
 * @param from the predecessor's uid
 * @param to the successor's uid
 * @param lagMinutes working time between the two, negative where they overlap
 */
public record TaskLink(int from, int to, Type type, long lagMinutes) {

    /** Which ends are tied to each other. */
    public enum Type {
        FINISH_TO_START,
        START_TO_START,
        FINISH_TO_FINISH,
        START_TO_FINISH
    }
}
