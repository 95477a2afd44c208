package dev.tollgate.gate;

/** How a criterion is shown to be met. */
public enum EvidenceType {
    DOCUMENT("Document"),
    SIGN_OFF("Sign-off"),
    COMPUTED("Check"),
    APPROVED_CHANGE("Approved change");

    private final String title;

    EvidenceType(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** Whether the project manager files a document for it. */
    public boolean isFiled() {
        return this == DOCUMENT || this == APPROVED_CHANGE;
    }
}
