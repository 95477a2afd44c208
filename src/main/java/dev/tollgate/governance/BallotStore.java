package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;
import static dev.tollgate.governance.Sql.words;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BallotStore {

    private static final String SELECT = """
            select b.*, (select array_agg(v.person order by v.person) from ballot_voter v where v.ballot_key = b.key)
                as voters
            from ballot b where b.key = :key
            """;

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false where a ballot of this key is there already. */
    boolean insert(NewBallot ballot, Instant now) {
        int inserted = jdbc.sql("""
                        insert into ballot
                            (key, project_id, question, options, chair, quorum_percent, chair_must_vote, opened_at,
                             closes_at)
                        values (:key, :project, :question, :options, :chair, :quorum, :chairMustVote, :now, :closesAt)
                        on conflict do nothing
                        """)
                .param("key", ballot.key())
                .param("project", ballot.project().value())
                .param("question", ballot.question())
                .param("options", words(ballot.options()))
                .param("chair", ballot.chair().value())
                .param("quorum", ballot.quorumPercent())
                .param("chairMustVote", ballot.chairMustVote())
                .param("now", at(now))
                .param("closesAt", at(ballot.closesAt()))
                .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.sql("insert into ballot_voter (ballot_key, person) select :key, unnest(:voters::text[])")
                .param("key", ballot.key())
                .param(
                        "voters",
                        words(ballot.voters().stream().map(PersonId::value).toList()))
                .update();
        return true;
    }

    Optional<Ballot> find(String key) {
        return jdbc.sql(SELECT).param("key", key).query(BallotStore::ballot).optional();
    }

    /** Several voters at once do not wait for each other, but each waits for a count that is under way. */
    Optional<Ballot> findForVote(String key) {
        return jdbc.sql(SELECT + " for share of b")
                .param("key", key)
                .query(BallotStore::ballot)
                .optional();
    }

    /** Waits for the votes that are just being cast, and keeps out those that come later. */
    Optional<Ballot> findForClosing(String key) {
        return jdbc.sql(SELECT + " for update of b")
                .param("key", key)
                .query(BallotStore::ballot)
                .optional();
    }

    void close(String key, Instant now) {
        jdbc.sql("update ballot set closed_at = :now where key = :key and closed_at is null")
                .param("key", key)
                .param("now", at(now))
                .update();
    }

    /** Two clicks of one voter come one after the other. */
    void lockVoter(String key, PersonId voter) {
        jdbc.sql("select person from ballot_voter where ballot_key = :key and person = :person for no key update")
                .param("key", key)
                .param("person", voter.value())
                .query(String.class)
                .single();
    }

    void append(String key, CountedVote vote) {
        jdbc.sql("""
                        insert into ballot_vote (ballot_key, person, version, option, reason, cast_at)
                        select :key, :person, coalesce(max(version), 0) + 1, :option, :reason, :at
                        from ballot_vote where ballot_key = :key and person = :person
                        """)
                .param("key", key)
                .param("person", vote.voter().value())
                .param("option", vote.option())
                .param("reason", vote.reason())
                .param("at", at(vote.at()))
                .update();
    }

    List<CountedVote> countedVotes(String key) {
        return jdbc.sql("""
                        select distinct on (person) person, option, reason, cast_at
                        from ballot_vote where ballot_key = :key order by person, version desc
                        """)
                .param("key", key)
                .query((row, number) -> new CountedVote(
                        new PersonId(row.getString("person")),
                        row.getString("option"),
                        row.getString("reason"),
                        Sql.moment(row, "cast_at")))
                .list();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                row.getString("question"),
                words(row, "options"),
                words(row, "voters").stream().map(PersonId::new).toList(),
                new PersonId(row.getString("chair")),
                row.getInt("quorum_percent"),
                row.getBoolean("chair_must_vote"),
                Sql.moment(row, "opened_at"),
                Sql.moment(row, "closes_at"),
                Sql.instant(row, "closed_at"));
    }
}
