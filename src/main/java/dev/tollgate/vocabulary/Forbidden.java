package dev.tollgate.vocabulary;

/** The person may not do this; the sentence says who may. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String sentence) {
        super(sentence);
    }
}
