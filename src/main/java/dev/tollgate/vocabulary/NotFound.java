package dev.tollgate.vocabulary;

/** There is no such thing, or not for this person; the sentence says what was looked for. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String sentence) {
        super(sentence);
    }
}
