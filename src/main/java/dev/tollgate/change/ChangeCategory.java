package dev.tollgate.change;

/** What a change is mainly about. */
public enum ChangeCategory {
    SCOPE("Scope"),
    TIME("Time"),
    COST("Cost"),
    QUALITY("Quality"),
    BENEFITS("Benefits"),
    RISK("Risk"),
    OTHER("Something else");

    private final String title;

    ChangeCategory(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
