package dev.tollgate.workflow;

import dev.tollgate.workflow.events.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/** A task as the events tell it. */
record TaskSnapshot(DelegateTask task) {

    OpenTask open() {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                processKey(),
                businessKey(),
                task.getAssignee(),
                candidates(IdentityLink::getUserId),
                candidates(IdentityLink::getGroupId),
                task.getCreateTime().toInstant(),
                due());
    }

    String processKey() {
        String definitionId = task.getProcessDefinitionId();
        return definitionId == null
                ? ""
                : ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey();
    }

    String businessKey() {
        String key = task.getExecution().getProcessBusinessKey();
        return key == null ? "" : key;
    }

    /** By the property of its box. */
    String clock() {
        Object clock = ((ExecutionEntity) task.getExecution()).getActivity().getProperty(BoxProperties.CLOCK);
        return clock == null ? "work" : clock.toString();
    }

    private @Nullable Instant due() {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    private List<String> candidates(Function<IdentityLink, @Nullable String> of) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && !isRemovedHere(link))
                .map(of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The engine goes on to list what was taken away in the same command. */
    private static boolean isRemovedHere(IdentityLink link) {
        return link instanceof IdentityLinkEntity entity
                && Context.getCommandContext().getDbEntityManager().isDeleted(entity);
    }
}
