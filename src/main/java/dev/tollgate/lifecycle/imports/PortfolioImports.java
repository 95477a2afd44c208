package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over portfolios from files. The same file again changes nothing, also after a crash half-way. */
@Service
public class PortfolioImports {

    private static final int BATCH = 50;

    private final ImportBatch batch;
    private final ImportStore store;
    private final WorkingCalendar calendar;
    private final TransactionTemplate whileLocked;
    private final Clock clock;

    PortfolioImports(
            ImportBatch batch,
            ImportStore store,
            WorkingCalendar calendar,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batch = batch;
        this.store = store;
        this.calendar = calendar;
        this.whileLocked = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A file and how to read it.
     *
     * @param content comma-separated values with a header row
     * @param mapping from field names to column names; a value that begins with "=" is a constant
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PortfolioFile(String name, byte[] content, Map<String, String> mapping, PersonId by) {}

    private record ReadFile(PortfolioFile file, RowReader.Result rows) {

        ImportReport report(ImportTally tally, LocalDate today) {
            Map<LifecyclePosition, Integer> phases = new EnumMap<>(LifecyclePosition.class);
            rows.accepted().forEach(row -> phases.merge(row.position(today), 1, Integer::sum));
            return new ImportReport(
                    count(), tally.created(), tally.updated(), tally.unchanged(), rows.refused(), phases);
        }

        int count() {
            return rows.accepted().size() + rows.refused().size();
        }
    }

    /**
     * Tells what an import would do, and does nothing.
     *
     * @throws RuleBroken where the file or the mapping cannot be used at all
     */
    public ImportReport rehearse(PortfolioFile file) {
        ReadFile read = read(file);
        return read.report(inBatches(read, batch::foresee), calendar.today());
    }

    /**
     * Creates and corrects projects, fifty rows at a time.
     *
     * @throws RuleBroken where the file or the mapping cannot be used at all
     * @throws Conflict while another import is at work
     */
    public ImportReport take(PortfolioFile file) {
        ReadFile read = read(file);
        ImportReport report = whileLocked.execute(status -> {
            if (!store.lock()) {
                throw new Conflict("Another import is at work; wait until it has finished and send the file again.");
            }
            return takeAlone(read);
        });
        return Objects.requireNonNull(report);
    }

    private ImportReport takeAlone(ReadFile read) {
        PortfolioFile file = read.file();
        LocalDate today = calendar.today();
        long id = store.begin(
                file.name(),
                ImportedRow.sha256(file.content()),
                file.by(),
                clock.instant(),
                read.count(),
                read.rows().refused().size());
        ImportTally tally = inBatches(read, rows -> batch.take(id, rows));
        store.finish(id, tally, clock.instant());
        return read.report(tally, today);
    }

    private static ReadFile read(PortfolioFile file) {
        CsvTable table = CsvTable.read(file.content());
        ColumnMapping mapping = ColumnMapping.of(file.mapping(), table.header());
        return new ReadFile(file, RowReader.read(table, mapping, file.by()));
    }

    private static ImportTally inBatches(ReadFile read, Function<List<ImportedRow>, ImportTally> deed) {
        List<ImportedRow> rows = read.rows().accepted();
        ImportTally tally = ImportTally.NONE;
        for (int from = 0; from < rows.size(); from += BATCH) {
            tally = tally.plus(deed.apply(rows.subList(from, Math.min(from + BATCH, rows.size()))));
        }
        return tally;
    }
}
