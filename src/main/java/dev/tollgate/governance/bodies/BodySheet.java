package dev.tollgate.governance.bodies;

import java.util.List;

/** The sheets of the workbook of bodies and their columns. */
enum BodySheet {
    BODIES(
            "Bodies",
            "Body",
            "Name",
            "Kind",
            "Rule set",
            "Votes in writing",
            "Rhythm",
            "Every",
            "First sitting",
            "Begins at",
            "Minutes",
            "Papers days",
            "Zone",
            "Region"),
    SEATS("Seats", "Body", "Seat", "Part", "Represents", "Person", "From", "Until"),
    MINIMUM("Minimum", "Body", "Represents", "At least"),
    SITTINGS("Sittings", "Body", "Day", "Begins at", "Why");

    private final String title;
    private final String columns;

    BodySheet(String title, String... columns) {
        this.title = title;
        this.columns = String.join("|", columns);
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return List.of(columns.split("\\|", -1));
    }
}
