package dev.tollgate.change;

import dev.tollgate.vocabulary.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was found to decide: written once, never changed. */
@Repository
class ChangeRouteStore {

    private final JdbcClient jdbc;

    ChangeRouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(String key, int round, Route route, Instant at) {
        jdbc.sql("""
                        insert into change_route (change_key, round, kind, decider, title, amount, currency, tables,
                            routed_at)
                        values (:key, :round, :kind, :decider, :title, :amount, :currency, :tables, :at)""")
                .param("key", key)
                .param("round", round)
                .param("kind", route.kind().name())
                .param("decider", route.decider())
                .param("title", route.title())
                .param("amount", route.stake().amount())
                .param("currency", route.stake().currency().getCurrencyCode())
                .param("tables", Rows.words(route.tables()))
                .param("at", Rows.stamp(at))
                .update();
    }

    Optional<Route> find(String key, int round) {
        return jdbc.sql("select * from change_route where change_key = :key and round = :round order by id desc"
                        + " limit 1")
                .param("key", key)
                .param("round", round)
                .query((row, number) -> new Route(
                        Route.Kind.valueOf(row.getString("kind")),
                        row.getString("decider"),
                        row.getString("title"),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        Rows.words(row, "tables")))
                .optional();
    }
}
