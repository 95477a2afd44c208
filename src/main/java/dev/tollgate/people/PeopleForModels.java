package dev.tollgate.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.workflow.ModelReadable;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** What models may ask about people: whom a form offers, and who has a role. */
@Component("people")
@ModelReadable
public class PeopleForModels {

    private final Directory directory;
    private final ObjectMapper json;

    PeopleForModels(Directory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** Everybody, as the options of a select or a tag list: {@code [{"label": "Ann Lee (ann)", "value": "ann"}]}. */
    public JsonValue choices() {
        List<Map<String, String>> options = directory.everyone().stream()
                .map(person -> Map.of(
                        "label",
                        person.name() + " (" + person.id() + ")",
                        "value",
                        person.id().value()))
                .toList();
        try {
            return SpinValues.jsonValue(json.writeValueAsString(options)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names always make JSON", e);
        }
    }

    /** The ids of everybody with this role. */
    public List<String> withRole(String role) {
        return directory.withRole(role).stream()
                .map(person -> person.id().value())
                .toList();
    }
}
