package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoteDetailStore {

    private final JdbcClient jdbc;

    VoteDetailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody added to their vote last. */
    record Detail(
            PersonId voter,
            String condition,
            @Nullable Integer conditionDays,
            @Nullable Phase recycleTo) {

        boolean says(Vote vote) {
            return condition.equals(vote.condition())
                    && Objects.equals(conditionDays, vote.conditionDays())
                    && recycleTo == vote.recycleTo();
        }

        Vote with(GateOutcome option, String reason) {
            return new Vote(option, reason, condition, conditionDays, recycleTo).plain();
        }
    }

    void append(String ballotKey, PersonId voter, Vote vote, Instant now) {
        jdbc.sql("""
                        insert into gate_vote_detail
                            (ballot_key, voter, condition, condition_days, recycle_to, given_at)
                        values (:ballot, :voter, :condition, :days, :recycleTo, :now)
                        """)
                .param("ballot", ballotKey)
                .param("voter", voter.value())
                .param("condition", vote.condition())
                .param("days", vote.conditionDays())
                .param("recycleTo", Rows.name(vote.recycleTo()))
                .param("now", Rows.stamp(now))
                .update();
    }

    /** Of each voter the last one. */
    List<Detail> latest(String ballotKey) {
        return jdbc.sql("""
                        select distinct on (voter) * from gate_vote_detail where ballot_key = :ballot
                        order by voter, id desc
                        """)
                .param("ballot", ballotKey)
                .query(VoteDetailStore::detail)
                .list();
    }

    private static Detail detail(ResultSet row, int number) throws SQLException {
        return new Detail(
                new PersonId(row.getString("voter")),
                row.getString("condition"),
                row.getObject("condition_days", Integer.class),
                Rows.choice(row, "recycle_to", Phase.class));
    }
}
