package dev.tollgate.governance.escalation;

/**
 * A level of the path that issues take.
 *
 * @param answerer the key of a seat, or {@code owner}, or a group that answers where no seat does
 * @param kind what the answerer is
 * @param title who it is, for people
 * @param workingDays how long they have
 * @param last whether nobody is above them
 * @param version which table answered: {@code escalation-path v2}
 */
public record EscalationLevel(String answerer, Kind kind, String title, int workingDays, boolean last, String version) {

    /** What an answerer is. */
    public enum Kind {
        OWNER,
        SEAT,
        /** Everybody with a role of this name, as the portfolio board. */
        GROUP
    }
}
