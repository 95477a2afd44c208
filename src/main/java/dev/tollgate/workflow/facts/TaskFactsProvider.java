package dev.tollgate.workflow.facts;

import java.util.List;

/** Gives facts to certain tasks. Several rooms may give some to the same task; they are shown in the beans' order. */
public interface TaskFactsProvider {

    boolean appliesTo(TaskContext task);

    List<FactSection> factsFor(TaskContext task);
}
