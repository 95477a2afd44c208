package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;
import static dev.tollgate.governance.Sql.words;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BallotStore {

    private static final String SELECT = """
            select b.*, e.persons, e.seats, e.chairs, e.deputies, e.constituencies
            from ballot b cross join lateral (
                select array_agg(v.person order by v.position) as persons, array_agg(v.seat order by v.position) as seats,
                    array_agg(v.chair order by v.position) as chairs,
                    array_agg(v.deputy_chair order by v.position) as deputies,
                    array_agg(v.constituency order by v.position) as constituencies
                from ballot_voter v where v.ballot_key = b.key) e
            """;

    private static final String BY_KEY = SELECT + " where b.key = :key";

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false where a ballot of this key is there already. */
    boolean insert(NewBallot ballot, Instant now) {
        BallotRules rules = ballot.rules();
        int inserted = jdbc.sql("""
                        insert into ballot
                            (key, matter_key, body, project_id, question, options, procedure, quorum, majority, base,
                             chair_rule, casting, referrals, objection_refers, early_closing, otherwise, rule_table,
                             opened_at,
                             closes_at)
                        values (:key, :matter, :body, :project, :question, :options, :procedure, :quorum, :majority,
                            :base, :chair, :casting, :referrals, :objectionRefers, :earlyClosing, :otherwise, :ruleTable,
                            :now,
                            :closesAt)
                        on conflict do nothing
                        """)
                .param("key", ballot.key())
                .param("matter", ballot.matter())
                .param("body", ballot.body())
                .param("project", ballot.project().value())
                .param("question", ballot.question())
                .param("options", words(ballot.options()))
                .param("procedure", ballot.procedure().name())
                .param("quorum", rules.quorum().toString())
                .param("majority", rules.majority().toString())
                .param("base", rules.base().name())
                .param("chair", rules.chair().name())
                .param("casting", rules.casting().name())
                .param("referrals", rules.referrals())
                .param("objectionRefers", rules.objectionRefers())
                .param("earlyClosing", rules.earlyClosing())
                .param("otherwise", rules.otherwise())
                .param("ruleTable", ballot.ruleTable())
                .param("now", at(now))
                .param("closesAt", at(ballot.closesAt()))
                .update();
        if (inserted == 0) {
            return false;
        }
        insertElectors(ballot);
        return true;
    }

    private void insertElectors(NewBallot ballot) {
        List<Elector> electors = ballot.electors();
        jdbc.sql("""
                        insert into ballot_voter
                            (ballot_key, position, person, seat, chair, deputy_chair, constituency)
                        select :key, e.position, e.person, e.seat, e.chair, e.deputy, e.constituency
                        from unnest(:persons::text[], :seats::text[], :chairs::boolean[], :deputies::boolean[],
                            :constituencies::text[]) with ordinality
                            as e(person, seat, chair, deputy, constituency, position)
                        """)
                .param("key", ballot.key())
                .param("persons", texts(electors, elector -> elector.person().value()))
                .param("seats", texts(electors, Elector::seat))
                .param("chairs", electors.stream().map(Elector::chair).toArray(Boolean[]::new))
                .param("deputies", electors.stream().map(Elector::deputyChair).toArray(Boolean[]::new))
                .param("constituencies", texts(electors, Elector::constituency))
                .update();
    }

    private static String[] texts(List<Elector> electors, Function<Elector, String> text) {
        return words(electors.stream().map(text).toList());
    }

    Optional<Ballot> find(String key) {
        return jdbc.sql(BY_KEY).param("key", key).query(BallotStore::ballot).optional();
    }

    /** Those about a matter, the oldest first. */
    List<Ballot> about(String matter) {
        return jdbc.sql(SELECT + " where b.matter_key = :matter order by b.opened_at, b.key")
                .param("matter", matter)
                .query(BallotStore::ballot)
                .list();
    }

    /** Those that are open and in which this person has a vote. */
    List<Ballot> openFor(PersonId voter) {
        return jdbc.sql(SELECT + """
                         where b.closed_at is null and exists
                            (select 1 from ballot_voter v where v.ballot_key = b.key and v.person = :person)
                        order by b.closes_at, b.key""")
                .param("person", voter.value())
                .query(BallotStore::ballot)
                .list();
    }

    /** Those at a body that are open, the first to close first. */
    List<Ballot> openAt(String body) {
        return jdbc.sql(SELECT + " where b.closed_at is null and b.body = :body order by b.closes_at, b.key")
                .param("body", body)
                .query(BallotStore::ballot)
                .list();
    }

    /** Several voters at once do not wait for each other, but each waits for a count that is under way. */
    Optional<Ballot> findForVote(String key) {
        return jdbc.sql(BY_KEY + " for share of b")
                .param("key", key)
                .query(BallotStore::ballot)
                .optional();
    }

    /** Waits for the votes that are just being cast, and keeps out those that come later. */
    Optional<Ballot> findForClosing(String key) {
        return jdbc.sql(BY_KEY + " for update of b")
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
                        insert into ballot_vote (ballot_key, person, version, option, reason, cast_by, cast_at)
                        select :key, :person, coalesce(max(version), 0) + 1, :option, :reason, :by, :at
                        from ballot_vote where ballot_key = :key and person = :person
                        """)
                .param("key", key)
                .param("person", vote.voter().value())
                .param("option", vote.option())
                .param("reason", vote.reason())
                .param("by", vote.castBy().value())
                .param("at", at(vote.at()))
                .update();
    }

    /** Answers false where they are recused already. */
    boolean recuse(String key, Recusal recusal) {
        return jdbc.sql("""
                                insert into ballot_recusal (ballot_key, person, reason, recorded_by, recorded_at)
                                values (:key, :person, :reason, :by, :at) on conflict do nothing
                                """)
                        .param("key", key)
                        .param("person", recusal.voter().value())
                        .param("reason", recusal.reason())
                        .param("by", recusal.recordedBy().value())
                        .param("at", at(recusal.at()))
                        .update()
                == 1;
    }

    List<Recusal> recusals(String key) {
        return jdbc.sql("select * from ballot_recusal where ballot_key = :key order by recorded_at, person")
                .param("key", key)
                .query((row, number) -> new Recusal(
                        new PersonId(row.getString("person")),
                        row.getString("reason"),
                        new PersonId(row.getString("recorded_by")),
                        Sql.moment(row, "recorded_at")))
                .list();
    }

    List<CountedVote> countedVotes(String key) {
        return jdbc.sql("""
                        select distinct on (person) person, coalesce(cast_by, person) as cast_by, option, reason, cast_at
                        from ballot_vote where ballot_key = :key order by person, version desc
                        """)
                .param("key", key)
                .query((row, number) -> new CountedVote(
                        new PersonId(row.getString("person")),
                        new PersonId(row.getString("cast_by")),
                        row.getString("option"),
                        row.getString("reason"),
                        Sql.moment(row, "cast_at")))
                .list();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getString("key"),
                row.getString("matter_key"),
                row.getString("body"),
                new ProjectId(row.getString("project_id")),
                row.getString("question"),
                words(row, "options"),
                electors(row),
                rules(row),
                row.getString("rule_table"),
                Ballot.Procedure.valueOf(row.getString("procedure")),
                Sql.moment(row, "opened_at"),
                Sql.moment(row, "closes_at"),
                Sql.instant(row, "closed_at"));
    }

    private static List<Elector> electors(ResultSet row) throws SQLException {
        List<String> persons = words(row, "persons");
        List<String> seats = words(row, "seats");
        List<String> constituencies = words(row, "constituencies");
        Boolean[] chairs = flags(row.getArray("chairs"));
        Boolean[] deputies = flags(row.getArray("deputies"));
        List<Elector> electors = new ArrayList<>();
        for (int at = 0; at < persons.size(); at++) {
            electors.add(new Elector(
                    new PersonId(persons.get(at)), seats.get(at), chairs[at], deputies[at], constituencies.get(at)));
        }
        return electors;
    }

    private static Boolean[] flags(Array array) throws SQLException {
        return (Boolean[]) array.getArray();
    }

    private static BallotRules rules(ResultSet row) throws SQLException {
        return new BallotRules(
                Quorum.parse(row.getString("quorum")),
                Majority.parse(row.getString("majority")),
                BallotRules.Base.valueOf(row.getString("base")),
                BallotRules.Chair.valueOf(row.getString("chair_rule")),
                BallotRules.Casting.valueOf(row.getString("casting")),
                row.getInt("referrals"),
                row.getBoolean("objection_refers"),
                row.getBoolean("early_closing"),
                row.getString("otherwise"));
    }
}
