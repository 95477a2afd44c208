package dev.tollgate.kpi;

/** In what a project may stray from what was agreed. */
public enum Dimension {
    COST("cost", "per cent over the budget"),
    TIME("time", "calendar days after the agreed finish"),
    SCOPE("scope", "per cent of the scope not delivered"),
    QUALITY("quality", "per cent of the acceptance criteria not met"),
    BENEFIT("benefit", "per cent of the benefit not reached"),
    RISK("risk", "the highest risk, likelihood times impact");

    private final String word;
    private final String unit;

    Dimension(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** As people say it in the middle of a sentence. */
    public String word() {
        return word;
    }

    /** What its figure counts. */
    public String unit() {
        return unit;
    }
}
