package dev.tollgate.workflow.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A titled part of what is shown above a form. Every text is shown as it is and never read as markup. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactSection.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = FactSection.Table.class, name = "table"),
    @JsonSubTypes.Type(value = FactSection.Slots.class, name = "slots")
})
public sealed interface FactSection {

    String title();

    /** Labels with their values. */
    record Facts(String title, List<Fact> facts) implements FactSection {}

    /**
     * @param link where a click leads, a path on this server; none for plain text
     */
    record Fact(String label, String value, @Nullable String link) {

        public static Fact of(String label, String value) {
            return new Fact(label, value, null);
        }
    }

    /** @param empty the sentence shown where there are no rows */
    record Table(String title, List<String> columns, List<List<Cell>> rows, String empty) implements FactSection {}

    /**
     * @param link where a click leads, a path on this server; none for plain text
     */
    record Cell(String text, @Nullable String link) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /** Places for documents, with what lies there and a way to hand in more. */
    record Slots(String title, List<Slot> slots) implements FactSection {}

    /**
     * @param key where an upload goes, for example {@code gate:G2:budget-approved}
     * @param required whether the task cannot be completed without
     */
    record Slot(String key, String label, boolean required, List<Filed> documents) {}

    /** A document that lies in a slot. */
    record Filed(String title, String link, String by, Instant at) {}
}
