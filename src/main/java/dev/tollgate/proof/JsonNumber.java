package dev.tollgate.proof;

/** A number as it was written, so that reading and writing it changes nothing. */
public record JsonNumber(String digits) {

    @Override
    public String toString() {
        return digits;
    }
}
