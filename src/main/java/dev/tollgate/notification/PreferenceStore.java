package dev.tollgate.notification;

import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of preferences. */
@Repository
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preference> find(PersonId person) {
        return jdbc.sql("select * from notification_preference where person = ?")
                .param(person.value())
                .query((row, number) -> preference(row))
                .optional();
    }

    Optional<String> secret(PersonId person) {
        return jdbc.sql("select secret from notification_preference where person = ?")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    /** Where somebody has a secret already, that one stays. */
    void insert(PersonId person, Preference preference, String secret) {
        jdbc.sql("""
                        insert into notification_preference (person, delivery, hour, weekday, muted, secret)
                        values (?, ?, ?, ?, ?, ?) on conflict (person) do nothing""")
                .params(
                        person.value(),
                        preference.delivery().name(),
                        preference.hour(),
                        preference.weekday().getValue(),
                        preference.muted().toArray(String[]::new),
                        secret)
                .update();
    }

    void update(PersonId person, Preference preference) {
        jdbc.sql("update notification_preference set delivery = ?, hour = ?, weekday = ?, muted = ? where person = ?")
                .params(
                        preference.delivery().name(),
                        preference.hour(),
                        preference.weekday().getValue(),
                        preference.muted().toArray(String[]::new),
                        person.value())
                .update();
    }

    void replaceSecret(PersonId person, String secret) {
        jdbc.sql("update notification_preference set secret = ? where person = ?")
                .params(secret, person.value())
                .update();
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                Delivery.valueOf(row.getString("delivery")),
                row.getInt("hour"),
                DayOfWeek.of(row.getInt("weekday")),
                Set.of((String[]) row.getArray("muted").getArray()));
    }
}
