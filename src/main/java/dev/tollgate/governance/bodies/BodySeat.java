package dev.tollgate.governance.bodies;

/**
 * A seat of a body, held by one person at a time.
 *
 * @param key within the body, {@code member-1}
 * @param voting false for advisers
 * @param constituency whom the seat represents; empty for nobody in particular
 */
public record BodySeat(
        String key, String title, boolean voting, boolean chair, boolean deputyChair, String constituency) {}
