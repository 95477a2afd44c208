package dev.tollgate.gate.process;

/** The answer to a question of a form that is asked with yes or no. */
enum Answer {
    YES,
    NO
}
