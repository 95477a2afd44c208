package dev.tollgate.workflow.trial;

import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.check.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A decision table cannot be tried out. Every finding is named, with its row and column where it has one. */
public final class TableRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    TableRefused(List<Finding> findings) {
        super("file", findings.stream().map(Finding::sentence).collect(Collectors.joining("\n")));
        this.sentences = findings.stream().map(Finding::sentence).toList();
    }

    /** One for each finding. */
    public List<String> sentences() {
        return sentences;
    }
}
