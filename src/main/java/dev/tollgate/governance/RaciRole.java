package dev.tollgate.governance;

/**
 * A column of the RACI matrix.
 *
 * @param code as it is written in the matrix, for example {@code PSC}
 * @param seat who stands behind it
 * @param standIn the code of the role that answers where that seat is vacant; empty where none does
 */
public record RaciRole(String code, String title, Seat seat, String standIn) {}
