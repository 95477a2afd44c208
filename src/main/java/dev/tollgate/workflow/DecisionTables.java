package dev.tollgate.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks decision tables in their latest version. Their rules are no secret: whoever asks needs no right to run them. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final IdentityService identities;

    DecisionTables(DecisionService decisions, RepositoryService repository, IdentityService identities) {
        this.decisions = decisions;
        this.repository = repository;
        this.identities = identities;
    }

    /**
     * What a table answered.
     *
     * @param version which table, for people: {@code gate-criteria v3}
     * @param rows one for each rule that applies, its outputs by name
     */
    public record Answer(String version, List<Map<String, @Nullable Object>> rows) {

        /** @throws IllegalStateException where no rule applied, which is a fault of the table */
        public Map<String, @Nullable Object> first() {
            if (rows.isEmpty()) {
                throw new IllegalStateException("No rule of " + version + " applies; add one for this case.");
            }
            return rows.get(0);
        }
    }

    /** @param facts what the table's columns ask for; null where there is nothing to tell */
    public Answer ask(String table, Map<String, ? extends @Nullable Object> facts) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            DecisionDefinition definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult();
            var result = decisions
                    .evaluateDecisionTableById(definition.getId())
                    .variables(new HashMap<>(facts))
                    .evaluate();
            return new Answer(version(definition), List.copyOf(result.getResultList()));
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    /**
     * A table as it was deployed.
     *
     * @param version which table, for people: {@code gate-criteria v3}
     */
    public record Source(String version, String dmn) {

        public byte[] bytes() {
            return dmn.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The latest version of a table, as process owners edit it. */
    public Source source(String table) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            DecisionDefinition definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult();
            try (InputStream dmn = repository.getDecisionModel(definition.getId())) {
                return new Source(version(definition), new String(dmn.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table cannot be read", e);
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    /** The version of a table that a running process uses: the one that was deployed with its model. */
    public String versionBeside(String processDefinitionId, String table) {
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        return version(repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table)
                .singleResult());
    }

    private static String version(DecisionDefinition definition) {
        return definition.getKey() + " v" + definition.getVersion();
    }
}
