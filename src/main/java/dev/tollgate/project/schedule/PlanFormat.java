package dev.tollgate.project.schedule;

/** The formats of planning tools that are read. */
public enum PlanFormat {
    MPP("Microsoft Project (.mpp)"),
    MPX("Microsoft Project exchange (.mpx)"),
    MSPDI("Microsoft Project XML (.xml)"),
    XER("Primavera P6 (.xer)"),
    PMXML("Primavera P6 XML (.xml)");

    private final String title;

    PlanFormat(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
