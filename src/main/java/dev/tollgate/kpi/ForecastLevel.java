package dev.tollgate.kpi;

/** How much of a project a forecast speaks of, and so who set its tolerance. */
public enum ForecastLevel {
    PROJECT("project"),
    STAGE("stage"),
    WORK_PACKAGE("work package");

    private final String word;

    ForecastLevel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
