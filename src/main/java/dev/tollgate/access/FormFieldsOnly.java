package dev.tollgate.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Who answers a form gives the answers that it asks for and no other. The engine would write every further name into the
 * process, where a gateway may be waiting for it. Administrators may, as they may everything.
 */
public class FormFieldsOnly implements ContainerRequestFilter {

    private static final Pattern TASK =
            Pattern.compile("(?:engine/[^/]+/)?task/(?<id>[^/]+)/(?:complete|submit-form|resolve)");
    private static final Pattern START =
            Pattern.compile("(?:engine/[^/]+/)?process-definition/(?<key>key/)?(?<id>[^/]+)/submit-form");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
        Matcher task = TASK.matcher(path);
        Matcher start = START.matcher(path);
        if (!(task.matches() || start.matches())) {
            return;
        }
        ProcessEngine engine = ProcessEngines.getDefaultProcessEngine();
        if (isAdministrator(engine.getIdentityService().getCurrentAuthentication())) {
            return;
        }
        Set<String> names = namesIn(request);
        if (!names.isEmpty()) {
            names.removeAll(task.matches() ? fieldsOfTask(engine, task.group("id")) : fieldsOfStart(engine, start));
            names.stream().sorted().findFirst().ifPresent(name -> refuse(request, name));
        }
    }

    private static boolean isAdministrator(Authentication person) {
        return person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(Role.ADMINISTRATOR.id());
    }

    /** Reads the body and puts it back for the engine. */
    private static Set<String> namesIn(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        Set<String> names = new HashSet<>();
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null) {
                json.path("variables").fieldNames().forEachRemaining(names::add);
            }
        } catch (IOException unreadable) {
            // The engine says so in its own words.
            return Set.of();
        }
        return names;
    }

    private static Set<String> fieldsOfTask(ProcessEngine engine, String taskId) {
        return fields(() -> engine.getFormService().getDeployedTaskForm(taskId));
    }

    private static Set<String> fieldsOfStart(ProcessEngine engine, Matcher start) {
        String id = start.group("id");
        Optional<String> definition = start.group("key") == null
                ? Optional.of(id)
                : newest(engine.getRepositoryService(), id).map(ProcessDefinition::getId);
        return definition
                .map(known -> fields(() -> engine.getFormService().getDeployedStartForm(known)))
                .orElse(Set.of());
    }

    private static Optional<ProcessDefinition> newest(RepositoryService repository, String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private interface Form {
        InputStream open();
    }

    /** None where there is no form, or none that this person may see. */
    private static Set<String> fields(Form form) {
        try (InputStream content = form.open()) {
            Set<String> names = new HashSet<>();
            JsonNode json = JSON.readTree(content);
            names.addAll(json.findValuesAsText("key"));
            names.addAll(json.findValuesAsText("path"));
            return names;
        } catch (IOException | ProcessEngineException noForm) {
            return Set.of();
        }
    }

    private static void refuse(ContainerRequestContext request, String name) {
        request.abortWith(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "UnknownAnswer", "message", "The form asks for no \"" + name + "\"."))
                .build());
    }
}
