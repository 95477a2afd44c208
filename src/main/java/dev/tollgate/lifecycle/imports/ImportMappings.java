package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How columns map to our fields: proposed from their names, or from what was stored for a file of the same kind. */
@Service
@Transactional
public class ImportMappings {

    private static final int LONGEST_NAME = 100;
    private static final Pattern MILLIONS = Pattern.compile("(^| )([£$€]?(m|mn|mio)|million|millions)( |$)");
    private static final Pattern THOUSANDS = Pattern.compile("(^| )([£$€]?k|[£$€]?000s?|thousand|thousands)( |$)");

    private final MappingStore store;
    private final ImportTables tables;
    private final Clock clock;

    ImportMappings(MappingStore store, ImportTables tables, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.clock = clock;
    }

    /** A mapping under its name. */
    public record Stored(
            String name,
            Map<String, String> mapping,
            PersonId storedBy,
            Instant storedAt,
            @Nullable Instant usedAt,
            int usedCount) {}

    /** @param storedAs the name of the stored mapping that it is; none where it was made from the columns' names */
    public record Proposal(@Nullable String storedAs, Map<String, String> mapping) {}

    /** A stored one that fits, or what the columns' names suggest. */
    @Transactional(readOnly = true)
    public Proposal proposalFor(TableProfile profile) {
        return store.byFingerprint(profile.fingerprint())
                .map(stored -> new Proposal(stored.name(), stored.mapping()))
                .filter(proposal -> fits(proposal.mapping(), profile))
                .orElseGet(() -> new Proposal(null, suggested(profile)));
    }

    /**
     * Reads a file once and proposes.
     *
     * @throws RuleBroken where the file cannot be used at all
     */
    @Transactional(readOnly = true)
    public Examined examine(byte[] content, String sheet) {
        TableProfile profile = TableProfile.of(content, sheet);
        return new Examined(profile, proposalFor(profile));
    }

    /** A file's columns and how they may map. */
    public record Examined(TableProfile profile, Proposal proposal) {}

    private static boolean fits(Map<String, String> mapping, TableProfile profile) {
        try {
            ColumnMapping.of(mapping, profile);
            return true;
        } catch (RuleBroken otherwiseWritten) {
            return false;
        }
    }

    private Map<String, String> suggested(TableProfile profile) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (ColumnProfile column : profile.columns()) {
            boolean unique =
                    profile.header().stream().filter(column.name()::equals).count() == 1;
            if (unique && !column.name().isBlank()) {
                tables.fieldOf(TableProfile.plain(column.name()))
                        .flatMap(ImportField::find)
                        .filter(field -> !field.isDate() || column.isOfDates() || column.filled() == 0)
                        .ifPresent(field -> suggest(field, column, mapping));
            }
        }
        return mapping;
    }

    private static void suggest(ImportField field, ColumnProfile column, Map<String, String> mapping) {
        if (mapping.putIfAbsent(field.key(), column.name()) != null || field != ImportField.VALUE) {
            return;
        }
        String name = TableProfile.plain(column.name());
        if (MILLIONS.matcher(name).find()) {
            mapping.put(ColumnMapping.UNIT, "=MILLION");
        } else if (THOUSANDS.matcher(name).find()) {
            mapping.put(ColumnMapping.UNIT, "=THOUSAND");
        }
        if (column.signs().size() == 1) {
            AmountCell.of(column.signs().get(0) + "1")
                    .map(AmountCell::currency)
                    .ifPresent(currency -> mapping.putIfAbsent(ImportField.CURRENCY.key(), "=" + currency));
        }
    }

    /** @throws RuleBroken where the name is too long or missing */
    public void save(String name, TableProfile profile, Map<String, String> mapping, PersonId by) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("saveAs", "The name of the mapping needs 1 to 100 characters; choose another one.");
        }
        store.save(name.strip(), profile.fingerprint(), mapping, by, clock.instant());
    }

    /** Notes that a mapping was used; its name where it is stored as it is. */
    Optional<String> use(TableProfile profile, Map<String, String> mapping) {
        return store.byFingerprint(profile.fingerprint())
                .filter(stored -> stored.mapping().equals(mapping))
                .map(stored -> {
                    store.use(stored.name(), clock.instant());
                    return stored.name();
                });
    }

    @Transactional(readOnly = true)
    public List<Stored> all() {
        return store.all();
    }

    /** @throws NotFound where there is none of this name */
    @Transactional(readOnly = true)
    public Stored get(String name) {
        return store.find(name).orElseThrow(() -> noSuch(name));
    }

    /** @throws NotFound where there is none of this name */
    public void delete(String name) {
        if (!store.delete(name)) {
            throw noSuch(name);
        }
    }

    private static NotFound noSuch(String name) {
        return new NotFound("There is no mapping \"" + name + "\".");
    }
}
