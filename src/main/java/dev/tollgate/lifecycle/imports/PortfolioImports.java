package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over portfolios from files and tells how far each import is. The same file again changes nothing. */
@Service
@Transactional
public class PortfolioImports {

    private static final int LARGEST_PAGE = 500;

    private final ImportSteps steps;
    private final ImportStore store;
    private final LineStore lines;
    private final ImportProcess process;

    PortfolioImports(ImportSteps steps, ImportStore store, LineStore lines, ImportProcess process) {
        this.steps = steps;
        this.store = store;
        this.lines = lines;
        this.process = process;
    }

    /**
     * A file and how to read it.
     *
     * @param content separated values or a workbook, with a header row
     * @param sheet which of a workbook's sheets; empty for the first one, and for text
     * @param mapping from field names to column names; a value that begins with "=" is a constant
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PortfolioFile(String name, byte[] content, String sheet, Map<String, String> mapping, PersonId by) {}

    /**
     * Finds out what an import would do, and does nothing.
     *
     * @return its number, by which it can be looked at and applied
     * @throws RuleBroken where the file or the mapping cannot be used at all
     */
    public long rehearse(PortfolioFile file) {
        long id = steps.begin(file.name(), file.by());
        steps.receive(id, file.name(), file.content(), file.sheet());
        steps.map(id, file.mapping(), "", file.by());
        steps.rehearse(id);
        // The lines say all that is needed from here on.
        store.forgetFile(id);
        return id;
    }

    /**
     * Rehearses a file and applies it: batch by batch, in the background, going on by itself after a crash.
     *
     * @return its number, by which it can be followed
     * @throws RuleBroken where the file or the mapping cannot be used at all
     */
    public long take(PortfolioFile file) {
        long id = rehearse(file);
        apply(id);
        return id;
    }

    /**
     * Applies what was rehearsed.
     *
     * @throws Conflict where it was applied or cancelled before, or is being decided in Tasklist
     */
    public void apply(long id) {
        PortfolioImport portfolio = store.get(id);
        steps.beginToApply(id);
        process.apply(portfolio.key(), id, portfolio.by());
    }

    /** @throws NotFound where there is no such import */
    @Transactional(readOnly = true)
    public PortfolioImport get(long id) {
        return store.get(id);
    }

    /** How many of the accepted rows stand at each place of the lifecycle. */
    @Transactional(readOnly = true)
    public Map<LifecyclePosition, Integer> positions(long id) {
        return lines.positions(id);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<PortfolioImport> page(@Nullable ImportState state, int page, int size) {
        refuseUnlessPage(page, size);
        return store.page(state, size, (long) page * size);
    }

    @Transactional(readOnly = true)
    public long count(@Nullable ImportState state) {
        return store.count(state);
    }

    /** What comes of the rows, in the order of the file. */
    @Transactional(readOnly = true)
    public List<ImportLine> rows(long id, @Nullable Verdict verdict, int page, int size) {
        refuseUnlessPage(page, size);
        store.get(id);
        return lines.page(id, verdict, size, (long) page * size);
    }

    /** The next rows after one, for whoever reads them all. */
    @Transactional(readOnly = true)
    public List<ImportLine> rowsAfter(long id, @Nullable Verdict verdict, int row) {
        return lines.page(id, verdict, LARGEST_PAGE, row);
    }

    private static void refuseUnlessPage(int page, int size) {
        if (page < 0) {
            throw new RuleBroken("page", "Pages are counted from 0; ask for page 0 or a later one.");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new RuleBroken("size", "A page holds 1 to 500 rows; choose a size between them.");
        }
    }
}
