package dev.tollgate.governance;

import dev.tollgate.proof.Canonical;
import dev.tollgate.proof.Link;
import dev.tollgate.proof.ProofFiles;
import dev.tollgate.proof.Verdict;
import dev.tollgate.proof.Verifier;
import dev.tollgate.vocabulary.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of all decisions: its head, and files by which anybody can check a decision without this database. */
@Service
public class DecisionChain {

    private final ChainStore store;
    private final ChainKeeper keeper;
    private final TransactionTemplate reading;

    DecisionChain(ChainStore store, ChainKeeper keeper, PlatformTransactionManager transactions) {
        this.store = store;
        this.keeper = keeper;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The last link; before the first decision, the nothing before it. Who keeps its hash can prove all before it. */
    @Transactional(readOnly = true)
    public Link head() {
        return store.head().orElse(new Link(0, "", "", "", Link.NONE));
    }

    /**
     * Writes the file that proves one decision.
     *
     * @throws NotFound where there is no such decision
     */
    public void writeRecord(DecisionId id, Writer out) {
        keeper.chain();
        reading.executeWithoutResult(status -> {
            Link own = store.of(id).orElseThrow(() -> new NotFound("There is no decision " + id + "."));
            Link head = head();
            write(out, ProofFiles.recordBegins(head) + Canonical.json(own.json()));
            store.eachLink(
                    own.position(),
                    head.position(),
                    row -> write(
                            out, "," + Canonical.json(ChainStore.link(row, 0).json())));
            write(out, ProofFiles.recordEnds(store.content(id)));
        });
    }

    /** Writes the file that proves all of them. */
    public void writeChain(Writer out) {
        keeper.chainForgotten();
        reading.executeWithoutResult(status -> {
            Link head = head();
            write(out, ProofFiles.chainBegins());
            store.eachRow(head.position(), row -> {
                ChainStore.Row line = ChainStore.row(row);
                write(out, ProofFiles.chainLine(line.link(), line.record()));
            });
            write(out, ProofFiles.chainEnds(head));
        });
    }

    /** Checks every decision on record, as an auditor would. */
    public Verdict check() {
        try {
            Path file = Files.createTempFile("tollgate-chain", ".jsonl");
            try {
                try (Writer out = Files.newBufferedWriter(file)) {
                    writeChain(out);
                }
                try (InputStream written = Files.newInputStream(file)) {
                    return Verifier.check(written, null);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
