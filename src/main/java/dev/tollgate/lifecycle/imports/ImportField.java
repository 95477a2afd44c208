package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file may say about a project, under the name that a mapping uses. */
public enum ImportField {
    EXTERNAL_ID("externalId", "Number that identifies the project"),
    NAME("name", "Name"),
    DESCRIPTION("description", "Description"),
    PROGRAMME("programme", "Programme"),
    OWNER_GROUP("ownerGroup", "Owner: group or department"),
    OWNER_TEAM("ownerTeam", "Owner: team"),
    VALUE("value", "Value (whole cost)"),
    CURRENCY("currency", "Currency"),
    APPROVING_BODY("approvingBody", "Approving body"),
    TIER("tier", "Governance tier"),
    STATE("state", "State"),
    RATING("rating", "Rating (red, amber, green)"),
    IDEA_ON("ideaOn", "Date: idea"),
    BUSINESS_CASE_ON("businessCaseOn", "Date: first business case"),
    READY_FOR_PLANNING_ON("readyForPlanningOn", "Date: ready for planning (gate 1)"),
    READY_FOR_EXECUTING_ON("readyForExecutingOn", "Date: execution began (gate 2)"),
    LAUNCHED_ON("launchedOn", "Date: launched (gate 3)"),
    READY_FOR_CLOSING_ON("readyForClosingOn", "Date: ready for closing (gate 4)"),
    CLOSED_ON("closedOn", "Date: closed");

    private final String key;
    private final String title;

    ImportField(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String key() {
        return key;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    boolean isDate() {
        return compareTo(IDEA_ON) >= 0;
    }

    static Optional<ImportField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** @throws RuleBroken where no field has this name */
    static ImportField of(String key) {
        return find(key)
                .orElseThrow(() -> new RuleBroken(
                        "mapping",
                        "\"" + key + "\" in the mapping is no field; the fields are "
                                + Arrays.stream(values()).map(ImportField::key).collect(Collectors.joining(", "))
                                + ", unit, decimalMark, dateOrder and dateOrder.<field>."));
    }
}
