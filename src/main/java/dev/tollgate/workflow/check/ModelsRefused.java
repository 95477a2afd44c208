package dev.tollgate.workflow.check;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;

/** A deployment contains what is not allowed. Every finding is named; nothing was deployed. */
public final class ModelsRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ModelsRefused(List<Finding> findings) {
        super(
                "deployment",
                "Nothing was deployed. "
                        + findings.stream().map(Finding::sentence).collect(Collectors.joining("\n", "\n", "")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
