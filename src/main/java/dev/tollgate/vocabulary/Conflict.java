package dev.tollgate.vocabulary;

/** Somebody else was faster, or the thing is no longer in a state that allows this; the sentence says which. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String sentence) {
        super(sentence);
    }
}
