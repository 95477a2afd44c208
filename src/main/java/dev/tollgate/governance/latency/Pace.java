package dev.tollgate.governance.latency;

/**
 * How long a seat or a body has taken, by its own decisions.
 *
 * @param decisions how many it has taken
 * @param elapsed from opening to decision, by the clock on the wall
 * @param office the same in office hours
 * @param waiting the part in which it was up to the decider, by the clock on the wall
 * @param decisionShare which part of all the time that was, between 0 and 1
 */
public record Pace(
        String decider,
        String title,
        long decisions,
        long running,
        Quantiles elapsed,
        Quantiles office,
        Quantiles waiting,
        double decisionShare) {

    /** What half of the decisions, and nine of ten, did not exceed. */
    public record Quantiles(long medianSeconds, long p90Seconds) {}
}
