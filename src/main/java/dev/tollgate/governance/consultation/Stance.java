package dev.tollgate.governance.consultation;

/** What somebody who is consulted thinks of a matter. */
public enum Stance {
    AGREE("Agrees"),
    AGREE_WITH_REMARKS("Agrees with remarks"),
    OBJECT("Objects");

    private final String title;

    Stance(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
