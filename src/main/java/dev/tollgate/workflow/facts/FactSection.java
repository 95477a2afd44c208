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
    @JsonSubTypes.Type(value = FactSection.Slots.class, name = "slots"),
    @JsonSubTypes.Type(value = FactSection.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = FactSection.Pages.class, name = "pages")
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

    /**
     * A place for one file; another one replaces it.
     *
     * @param hint what may be dropped there
     * @param accept endings of names, as a browser wants them: {@code .csv,.xlsx}
     * @param path where it is sent to, as a part "file"
     * @param held what lies there; none before
     */
    record Upload(
            String title,
            String hint,
            String accept,
            String path,
            @Nullable String held) implements FactSection {}

    /**
     * A table too long to be shown at once.
     *
     * @param path answers pages of {@code content} with {@code cells}; takes {@code page}, {@code size} and the filter
     * @param filter the name of the parameter that narrows the table
     * @param filters its values with what people read
     * @param download where all of it can be had
     */
    record Pages(String title, List<String> columns, String path, String filter, List<Choice> filters, String download)
            implements FactSection {}

    /** A value with what people read. */
    record Choice(String value, String label) {}
}
