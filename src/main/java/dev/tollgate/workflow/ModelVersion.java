package dev.tollgate.workflow;

import dev.tollgate.vocabulary.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the version of the model by which something was decided, for the record. */
@Component
public class ModelVersion {

    private static final Pattern MODEL = Pattern.compile("([\\w.-]+) .*\\(deployed version (\\d+)\\)");
    private static final Pattern TABLE = Pattern.compile("([\\w.-]+) v(\\d+)");

    private final RepositoryService repository;
    private final IdentityService identities;

    /** What was deployed under a number never changes. */
    private final Map<String, Deployed> known = new ConcurrentHashMap<>();

    ModelVersion(RepositoryService repository, IdentityService identities) {
        this.repository = repository;
        this.identities = identities;
    }

    /**
     * A version of a model or a table as it was deployed.
     *
     * @param id the engine's
     * @param sha256 of the file that was deployed
     */
    public record Deployed(String name, String id, String sha256) {}

    /** For example {@code project-initiation 1 (deployed version 3)}: the owner's version tag, then the engine's count. */
    public String of(String processDefinitionId) {
        ProcessDefinition model = repository.getProcessDefinition(processDefinitionId);
        return "%s %s (deployed version %d)".formatted(model.getKey(), model.getVersionTag(), model.getVersion());
    }

    /** Which model is meant by what {@link #of} says; empty where the engine has none such. */
    public Optional<Deployed> modelOf(String said) {
        Matcher model = MODEL.matcher(said);
        return model.matches() ? found(said, () -> process(model)) : Optional.empty();
    }

    /** Which table is meant by {@code gate-criteria v3}; empty where the engine has none such. */
    public Optional<Deployed> tableOf(String said) {
        Matcher table = TABLE.matcher(said);
        return table.matches() ? found(said, () -> decision(table)) : Optional.empty();
    }

    private Optional<Deployed> found(String said, Supplier<@Nullable ResourceDefinition> lookUp) {
        Deployed before = known.get(said);
        if (before != null) {
            return Optional.of(before);
        }
        // Which version counted is no secret: whoever decides needs no right to read models.
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            ResourceDefinition definition = lookUp.get();
            if (definition == null) {
                return Optional.empty();
            }
            var deployed = new Deployed(definition.getKey(), definition.getId(), sha256(definition));
            known.put(said, deployed);
            return Optional.of(deployed);
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private @Nullable ProcessDefinition process(Matcher named) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(named.group(1))
                .processDefinitionVersion(Integer.valueOf(named.group(2)))
                .singleResult();
    }

    private @Nullable DecisionDefinition decision(Matcher named) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(named.group(1))
                .decisionDefinitionVersion(Integer.valueOf(named.group(2)))
                .singleResult();
    }

    private String sha256(ResourceDefinition definition) {
        try (InputStream file =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return Sha256.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
