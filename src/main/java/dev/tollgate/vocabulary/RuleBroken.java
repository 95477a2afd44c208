package dev.tollgate.vocabulary;

/** An answer breaks a rule. The sentence names the field and the remedy, and is shown to the person as it is. */
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the form field or JSON property that is wrong
     * @param sentence what is wrong and what to do about it
     */
    public RuleBroken(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
