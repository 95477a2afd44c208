package dev.tollgate.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of a PMO; the engine knows each as a group. */
enum Role {
    TEAM_MEMBER("Team member"),
    PROJECT_MANAGER("Project manager"),
    WORKSTREAM_LEAD("Workstream lead"),
    FUNCTIONAL_OWNER("Functional owner"),
    TECHNOLOGY_OWNER("Technology owner"),
    SPONSOR("Sponsor"),
    STEERING_MEMBER("Steering committee member"),
    PMO("PMO"),
    EXECUTIVE("Executive"),
    PROCESS_OWNER("Process owner"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The group's id, for example {@code project-manager}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Role::id).collect(Collectors.toUnmodifiableSet());
    }
}
