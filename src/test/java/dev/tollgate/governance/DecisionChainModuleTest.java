package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.project.Projects;
import dev.tollgate.proof.Verdict;
import dev.tollgate.proof.Verifier;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class DecisionChainModuleTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    DecisionRecords decisions;

    @Autowired
    DecisionChain chain;

    @Autowired
    ChainKeeper keeper;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_decisions_file_is_accepted_and_leads_to_the_head() throws IOException {
        // given
        ProjectId project = project();
        DecisionId first = decisions.record(decision(project, "G1"));
        decisions.record(decision(project, "G2"));

        // when
        String file = recordFile(first);

        // then
        assertThat(check(file).problems()).isEmpty();
        assertThat(file)
                .contains(project.child("G1"), "\"recusals\":[{", "\"mandates\":[{", "\"clock\":{", "\"inputs\":[{");
        assertThat(check(file).summary()).contains(chain.head().hash());
    }

    @Test
    void decisions_taken_in_the_same_moment_make_one_chain() {
        // given
        ProjectId project = project();
        keeper.chain();
        long before = chain.head().position();

        // when
        IntStream.range(0, 80).parallel().forEach(number -> {
            decisions.record(decision(project, "S" + number));
            keeper.chain();
        });
        keeper.chain();

        // then
        assertThat(chain.head().position()).isGreaterThanOrEqualTo(before + 80);
        assertThat(jdbc.sql("""
                        select count(*) from decision_link l join decision_link p on p.position = l.position - 1
                        where l.previous <> p.hash
                        """).query(Long.class).single()).isZero();
        assertThat(chain.check().problems()).isEmpty();
    }

    @Test
    void whoever_changes_any_column_of_a_decision_in_the_database_is_found_out() {
        // given
        ProjectId project = project();
        DecisionId id = decisions.record(decision(project, "G1"));
        keeper.chain();
        List<String> columns = jdbc.sql("""
                        select column_name || '=' || data_type from information_schema.columns
                        where table_name = 'decision_record' and column_name <> 'id'
                        """).query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(15);

        for (String column : columns) {
            String name = column.substring(0, column.indexOf('='));
            String other = other(name, column.substring(column.indexOf('=') + 1));
            asOwner("update decision_record set " + name + " = " + other + " where id = '" + id + "'", () -> {
                assertThat(check(recordFile(id)).problems())
                        .as(name)
                        .singleElement()
                        .asString()
                        .contains(id.toString(), "its content is not what was recorded");
                assertThat(check(chainFile()).problems())
                        .as(name)
                        .singleElement()
                        .asString()
                        .contains(id.toString());
            });
        }
    }

    @Test
    void whoever_changes_the_chain_itself_is_found_out() {
        // given
        ProjectId project = project();
        DecisionId id = decisions.record(decision(project, "G1"));
        decisions.record(decision(project, "G2"));
        keeper.chain();

        // then
        for (String set : List.of(
                "content = repeat('a', 64)",
                "previous = repeat('b', 64)",
                "hash = repeat('c', 64)",
                "position = position + 1000000")) {
            asOwner(
                    "update decision_link set " + set + " where decision_id = '" + id + "'",
                    () -> assertThat(check(chainFile()).problems()).as(set).anyMatch(found -> found.contains(id + "")));
        }
        asOwner(
                "delete from decision_record where id = '" + id + "'",
                () -> assertThat(check(chainFile()).problems()).anyMatch(found -> found.contains(id + "")));
    }

    @Test
    void a_decision_that_somebody_kept_out_of_the_chain_is_brought_in_when_the_chain_is_read() {
        // given
        ProjectId project = project();
        keeper.chain();
        DecisionId[] id = new DecisionId[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            id[0] = decisions.record(decision(project, "G1"));
            jdbc.sql("delete from decision_unchained").update();
        });
        keeper.chain();
        assertThat(links(id[0])).isZero();

        // when
        chain.check();

        // then
        assertThat(links(id[0])).isOne();
    }

    @Test
    void links_can_neither_be_changed_nor_removed() {
        decisions.record(decision(project(), "G1"));
        keeper.chain();

        AppendOnly.assertKept(jdbc, "decision_link", "hash");
    }

    @Test
    void a_decision_does_not_wait_for_a_node_that_is_adding_to_the_chain() {
        // given
        ProjectId project = project();

        // when
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(7304311)")
                    .query((row, number) -> number)
                    .list();
            Thread other = new Thread(() -> decisions.record(decision(project, "G1")));
            other.start();
            try {
                other.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(other.isAlive()).isFalse();
        });

        // then
        assertThat(decisions.find(project.child("G1"), "gate")).isPresent();
    }

    /** Does what the database refuses to everybody else, looks at it, and takes it back. */
    private void asOwner(String change, ThrowingRunnable look) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("grant update, delete on decision_record, decision_link to current_user")
                    .update();
            jdbc.sql("alter table decision_record disable trigger user").update();
            jdbc.sql("alter table decision_link disable trigger user").update();
            assertThat(jdbc.sql(change).update()).as(change).isOne();
            try {
                look.run();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            status.setRollbackOnly();
        });
    }

    private interface ThrowingRunnable {
        void run() throws IOException;
    }

    private static String other(String column, String type) {
        return switch (type) {
            case "boolean" -> "not " + column;
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            case "ARRAY" -> column + " || '{another v1}'::text[]";
            case "jsonb" -> column + " || '[{\"another\": 1}]'::jsonb";
            default -> "coalesce(" + column + ", '') || '.'";
        };
    }

    private long links(DecisionId id) {
        return jdbc.sql("select count(*) from decision_link where decision_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private String recordFile(DecisionId id) {
        StringWriter out = new StringWriter();
        chain.writeRecord(id, out);
        return out.toString();
    }

    private String chainFile() {
        StringWriter out = new StringWriter();
        chain.writeChain(out);
        return out.toString();
    }

    private static Verdict check(String file) throws IOException {
        return Verifier.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null);
    }

    private ProjectId project() {
        return new GovernanceFixture(projects, persons).project(Tier.STANDARD);
    }

    private static NewDecision decision(ProjectId project, String subject) {
        return new NewDecision(
                        project,
                        project.child(subject),
                        "gate",
                        "GO",
                        "Größe \"gut\"\n<b>",
                        null,
                        List.of(new RecordedVote(new PersonId("anna"), "GO", "", NOON.minusSeconds(60))),
                        List.of(new RecordedEvidence("charter", "7", "ab".repeat(32), "Charter.pdf")),
                        "gate-review 1 (deployed version 1)",
                        List.of("gate-criteria v1"),
                        true,
                        NOON)
                .withRecusals(List.of(new RecordedRecusal(new PersonId("bert"), "Bidder.", NOON)))
                .withMandates(List.of(new RecordedMandate(new PersonId("a"), new PersonId("b"), "M-7", "All.")));
    }
}
