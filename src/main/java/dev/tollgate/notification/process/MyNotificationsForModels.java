package dev.tollgate.notification.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.notification.Preference;
import dev.tollgate.notification.Preferences;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ModelReadable;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** With what the form of somebody's settings begins. */
@Component("myNotifications")
@ModelReadable
public class MyNotificationsForModels {

    private final Preferences preferences;
    private final ObjectMapper json;

    MyNotificationsForModels(Preferences preferences, ObjectMapper json) {
        this.preferences = preferences;
        this.json = json;
    }

    public String delivery(String person) {
        return of(person).delivery().name();
    }

    public Integer hour(String person) {
        return of(person).hour();
    }

    public String weekday(String person) {
        return of(person).weekday().name();
    }

    /** The kinds that are switched off, as the values of a checklist. */
    public JsonValue muted(String person) {
        return jsonOf(of(person).muted());
    }

    /** What can be switched off, as the options of a checklist. */
    public JsonValue kinds() {
        return jsonOf(preferences.canBeMuted().entrySet().stream()
                .map(kind -> Map.of("label", kind.getValue(), "value", kind.getKey()))
                .toList());
    }

    private Preference of(String person) {
        return preferences.of(new PersonId(person));
    }

    private JsonValue jsonOf(Object value) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words always make JSON", e);
        }
    }
}
