package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a file may say about a project, under the name that a mapping uses. */
enum ImportField {
    EXTERNAL_ID("externalId"),
    NAME("name"),
    DESCRIPTION("description"),
    PROGRAMME("programme"),
    OWNER_GROUP("ownerGroup"),
    OWNER_TEAM("ownerTeam"),
    VALUE("value"),
    CURRENCY("currency"),
    APPROVING_BODY("approvingBody"),
    TIER("tier"),
    IDEA_ON("ideaOn"),
    BUSINESS_CASE_ON("businessCaseOn"),
    READY_FOR_PLANNING_ON("readyForPlanningOn"),
    READY_FOR_EXECUTING_ON("readyForExecutingOn"),
    LAUNCHED_ON("launchedOn"),
    READY_FOR_CLOSING_ON("readyForClosingOn"),
    CLOSED_ON("closedOn");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isDate() {
        return compareTo(IDEA_ON) >= 0;
    }

    /** @throws RuleBroken where no field has this name */
    static ImportField of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "mapping",
                        "\"" + key + "\" in the mapping is no field; the fields are "
                                + Arrays.stream(values()).map(ImportField::key).collect(Collectors.joining(", "))
                                + " and dateOrder."));
    }
}
