package dev.tollgate.governance.latency;

import java.util.Arrays;

/** Whose time runs. Where several wait at once the first of these counts, so that every moment counts once. */
public enum RunningClock {
    /** Somebody has to decide. */
    DECISION("decision"),
    /** Somebody works on it. */
    WORK("work"),
    /** It waits for documents, opinions, a day, or anything else to become known; also while nobody has a task. */
    EVIDENCE("evidence");

    private final String key;

    RunningClock(String key) {
        this.key = key;
    }

    /** The name by which models know it, in the property {@code clock} of a box. */
    public String key() {
        return key;
    }

    /** Work where a model says something else. */
    static RunningClock ofKey(String key) {
        return Arrays.stream(values())
                .filter(clock -> clock.key.equals(key))
                .findFirst()
                .orElse(WORK);
    }
}
