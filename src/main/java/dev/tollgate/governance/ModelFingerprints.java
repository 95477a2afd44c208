package dev.tollgate.governance;

import java.util.List;

/** Finds out, from how people name them, exactly which models and tables a decision was taken by. */
public interface ModelFingerprints {

    /**
     * Those that the engine knows, with its id and the hash of their content.
     *
     * @param model {@code gate-review 1 (deployed version 3)}
     * @param tables {@code gate-criteria v3}, …
     */
    List<RecordedInput> of(String model, List<String> tables);
}
