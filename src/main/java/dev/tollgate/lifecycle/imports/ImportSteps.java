package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.imports.table.PortfolioTable;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of one import, in the order in which its process takes them. */
@Service
@Transactional
public class ImportSteps {

    private static final int BATCH = 50;
    private static final int LONGEST_TITLE = 200;

    private final ImportStore store;
    private final LineStore lines;
    private final ImportMappings mappings;
    private final ImportRehearsal rehearsal;
    private final ImportBatch batch;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ImportSteps(
            ImportStore store,
            LineStore lines,
            ImportMappings mappings,
            ImportRehearsal rehearsal,
            ImportBatch batch,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.mappings = mappings;
        this.rehearsal = rehearsal;
        this.batch = batch;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return its number */
    public long begin(String title, PersonId by) {
        return store.begin(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), by, clock.instant());
    }

    /**
     * Reads a file once and keeps it; the first sheet of a workbook where none is named.
     *
     * @throws RuleBroken where it cannot be used at all
     * @throws Conflict where the import is past that
     */
    public void receive(long id, String fileName, byte[] content, String sheet) {
        PortfolioImport portfolio = store.get(id);
        if (portfolio.state() != ImportState.BEGUN && portfolio.state() != ImportState.READ) {
            throw new Conflict("Import " + id + " has its file already; begin another import for another file.");
        }
        List<String> sheets = PortfolioTable.sheets(content);
        String chosen = sheet.isEmpty() && !sheets.isEmpty() ? sheets.get(0) : sheet;
        store.keepFile(id, fileName, content, chosen, sheets, TableProfile.of(content, chosen));
    }

    /** Another sheet of the same workbook. */
    public void chooseSheet(long id, String sheet) {
        PortfolioImport portfolio = store.get(id);
        if (!portfolio.sheets().contains(sheet)) {
            throw new RuleBroken("sheet", "The workbook has no sheet \"" + sheet + "\"; choose one of its sheets.");
        }
        receive(id, portfolio.fileName(), store.content(id), sheet);
    }

    /**
     * Says how the columns map.
     *
     * @param saveAs under which name the mapping is kept for the next file of its kind; empty for not at all
     * @throws RuleBroken where it does not fit the file
     */
    public void map(long id, Map<String, String> mapping, String saveAs, PersonId by) {
        TableProfile profile = store.get(id).requireProfile();
        ColumnMapping.of(mapping, profile);
        if (!saveAs.isEmpty()) {
            mappings.save(saveAs, profile, mapping, by);
        }
        store.map(id, mapping, mappings.use(profile, mapping).orElse(null));
    }

    /** What only somebody who knows the file can say, as sentences by field. */
    @Transactional(readOnly = true)
    public List<ColumnQuestion> questions(long id, Map<String, String> mapping) {
        return ColumnMapping.of(mapping, store.get(id).requireProfile()).questions();
    }

    /** Finds out what would come of each row. */
    public void rehearse(long id) {
        PortfolioImport portfolio = store.get(id);
        ColumnMapping mapping = ColumnMapping.of(portfolio.mapping(), portfolio.requireProfile());
        rehearsal.run(portfolio, store.content(id), mapping, calendar.today());
        store.rehearsed(id, calendar.today());
    }

    /** @throws Conflict where it was applied or cancelled before */
    public void beginToApply(long id) {
        leaveRehearsal(id, ImportState.APPLYING);
    }

    /**
     * The mapping is to be said anew.
     *
     * @throws Conflict where it was applied or cancelled before
     */
    public void reopen(long id) {
        leaveRehearsal(id, ImportState.READ);
    }

    private void leaveRehearsal(long id, ImportState next) {
        if (!store.move(id, ImportState.REHEARSED, next)) {
            throw new Conflict("Import " + id + " is not waiting for a decision; look at its state.");
        }
    }

    /**
     * Takes over the next few rows.
     *
     * @return whether there are more
     */
    public boolean applyNext(long id) {
        PortfolioImport portfolio = store.get(id);
        List<ImportLine> rows = lines.next(id, BATCH);
        if (!rows.isEmpty()) {
            batch.take(portfolio, rows);
            store.progress(id, rows.size());
        }
        boolean more = rows.size() == BATCH && lines.hasNext(id);
        if (!more) {
            store.end(id, ImportState.DONE, clock.instant());
        }
        return more;
    }

    /**
     * Nothing comes of it.
     *
     * @throws Conflict where it was applied or cancelled before
     */
    public void cancel(long id) {
        leaveRehearsal(id, ImportState.CANCELLED);
        store.end(id, ImportState.CANCELLED, clock.instant());
        lines.clear(id);
    }
}
