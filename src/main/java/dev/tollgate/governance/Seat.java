package dev.tollgate.governance;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The seats of a project's governance. */
public enum Seat {
    SPONSOR("sponsor", "Sponsor", true, "sponsor"),
    PROJECT_MANAGER("project-manager", "Project manager", true, "project-manager"),
    FUNCTIONAL_OWNER("functional-owner", "Functional owner", true, "functional-owner"),
    TECHNOLOGY_OWNER("technology-owner", "Technology owner", true, "technology-owner"),
    STEERING_CHAIR("steering-chair", "Chair of the steering committee", true, "steering-member"),
    STEERING_MEMBER("steering-member", "Member of the steering committee", false, "steering-member"),
    WORKSTREAM_LEAD("workstream-lead", "Workstream lead", false, "workstream-lead"),
    STAKEHOLDER("stakeholder", "Stakeholder", false, "team-member"),
    GOVERNING_BODY("governing-body", "Governing body", true, "team-member"),
    INPUT_GIVER("input-giver", "Input giver", false, "team-member"),
    IMPLEMENTER("implementer", "Implementer", false, "team-member"),
    APPROVER("approver", "Approver", false, "team-member");

    private final String key;
    private final String title;
    private final boolean single;
    private final String role;

    Seat(String key, String title, boolean single, String role) {
        this.key = key;
        this.title = title;
        this.single = single;
        this.role = role;
    }

    /** The name by which models and tables refer to the seat. */
    public String key() {
        return key;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** Whether one person at a time sits here. */
    public boolean single() {
        return single;
    }

    /** The role that whoever takes this seat gets for logging in. */
    public String role() {
        return role;
    }

    public static Seat ofKey(String key) {
        return Arrays.stream(values())
                .filter(seat -> seat.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "seat",
                        "\"" + key + "\" is no seat; choose one of "
                                + Arrays.stream(values()).map(Seat::key).collect(Collectors.joining(", ")) + "."));
    }
}
