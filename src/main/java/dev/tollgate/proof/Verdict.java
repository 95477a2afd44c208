package dev.tollgate.proof;

import java.util.List;

/**
 * What a verifier found.
 *
 * @param problems each names a record and says what is wrong with it; empty where everything is as it was recorded
 * @param summary what was accepted, in a sentence
 */
public record Verdict(List<String> problems, String summary) {

    public Verdict {
        problems = List.copyOf(problems);
    }

    public boolean accepted() {
        return problems.isEmpty();
    }
}
