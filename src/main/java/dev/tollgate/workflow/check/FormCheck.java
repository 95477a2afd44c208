package dev.tollgate.workflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a form against the allow-list and against what Tasklist's form engine loses. */
final class FormCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> KNOWN = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "dynamiclist",
            "expression",
            "group",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private static final Set<String> REFUSED_MARKUP = Set.of("html", "iframe", "image");

    private final Findings findings;
    private boolean submits;

    FormCheck(Findings findings) {
        this.findings = findings;
    }

    static @Nullable JsonNode read(byte[] content, Findings findings) {
        try {
            JsonNode form = JSON.readTree(content);
            if (form != null && form.isObject()) {
                return form;
            }
        } catch (IOException e) {
            // Falls through to the one sentence that fits.
        }
        findings.add("file", "this is no JSON object", "save the form again in the Modeler");
        return null;
    }

    void run(JsonNode form) {
        if (form.path("id").asText().isBlank()) {
            findings.add("form", "the id is missing", "give the form the id of its task");
        }
        components(form.path("components"), new HashSet<>());
        if (!submits) {
            findings.add(
                    form.path("id").asText("form"),
                    "there is no button that submits",
                    "add a button with the action \"submit\"; without it Tasklist cannot complete lists");
        }
    }

    private void components(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            component(component, keys);
        }
    }

    private void component(JsonNode component, Set<String> keys) {
        String type = component.path("type").asText();
        String name = nameOf(component, type);
        if (REFUSED_MARKUP.contains(type)) {
            findings.add(name, "the component " + type + " can carry foreign content", "use a text");
        } else if (!KNOWN.contains(type)) {
            findings.add(name, "Tasklist does not know the component \"" + type + "\"", "choose another one");
        }
        if (component.has("key") && !keys.add(component.path("key").asText())) {
            findings.add(name, "the key is used twice", "give each field its own key");
        }
        submits |= type.equals("button") && component.path("action").asText().equals("submit");
        if (type.equals("text") && isTemplate(component.path("text").asText())) {
            findings.add(
                    name,
                    "a text with a template could show what people wrote as markup",
                    "show it in a field instead");
        }
        if (type.equals("dynamiclist")) {
            list(component, name);
        } else if (component.has("path")) {
            components(component.path("components"), new HashSet<>());
        } else {
            components(component.path("components"), keys);
        }
    }

    private void list(JsonNode list, String name) {
        if (!list.path("disableCollapse").asBoolean()) {
            findings.add(name, "a list that collapses loses every row beyond the fifth", "set disableCollapse to true");
        }
        components(list.path("components"), new HashSet<>());
    }

    private static boolean isTemplate(String text) {
        return text.contains("{{") || text.strip().startsWith("=");
    }

    private static String nameOf(JsonNode component, String type) {
        for (String property : new String[] {"key", "path", "id"}) {
            if (component.hasNonNull(property)) {
                return component.path(property).asText();
            }
        }
        return type;
    }
}
