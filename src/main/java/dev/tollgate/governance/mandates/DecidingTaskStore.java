package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecidingTaskStore {

    private final JdbcClient jdbc;

    DecidingTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The holder acts until a deputy takes over; a further round at the same box begins anew. */
    void open(DecidingTask task) {
        jdbc.sql("""
                        insert into deciding_task (matter_key, box, holder, task_id, acting)
                        values (:matter, :box, :holder, :task, :holder)
                        on conflict (matter_key, box, holder) do update
                            set task_id = excluded.task_id, acting = excluded.acting, mandate_id = null
                        """)
                .param("matter", task.matterKey())
                .param("box", task.box())
                .param("holder", task.holder().value())
                .param("task", task.taskId())
                .update();
    }

    Optional<DecidingTask> find(String taskId) {
        return jdbc.sql("select * from deciding_task where task_id = :task")
                .param("task", taskId)
                .query(DecidingTaskStore::task)
                .optional();
    }

    /** Every seat at every box at which this matter is or was decided. */
    List<DecidingTask> of(String matterKey) {
        return jdbc.sql("select * from deciding_task where matter_key = :matter")
                .param("matter", matterKey)
                .query(DecidingTaskStore::task)
                .list();
    }

    /** Those on which somebody acts by this mandate. */
    List<DecidingTask> by(MandateId mandate) {
        return jdbc.sql("select * from deciding_task where mandate_id = :mandate")
                .param("mandate", mandate.value())
                .query(DecidingTaskStore::task)
                .list();
    }

    List<DecidingTask> of(PersonId holder) {
        return jdbc.sql("select * from deciding_task where holder = :holder")
                .param("holder", holder.value())
                .query(DecidingTaskStore::task)
                .list();
    }

    void act(DecidingTask task, PersonId acting, @Nullable MandateId mandate) {
        jdbc.sql("""
                        update deciding_task set acting = :acting, mandate_id = :mandate
                        where matter_key = :matter and box = :box and holder = :holder
                        """)
                .param("acting", acting.value())
                .param("mandate", mandate == null ? null : mandate.value())
                .param("matter", task.matterKey())
                .param("box", task.box())
                .param("holder", task.holder().value())
                .update();
    }

    /** A row that the successor has at this box from an earlier round makes room. */
    void handOver(DecidingTask task, PersonId successor) {
        jdbc.sql("""
                        delete from deciding_task
                        where matter_key = :matter and box = :box and holder = :successor and task_id <> :task
                        """)
                .param("matter", task.matterKey())
                .param("box", task.box())
                .param("successor", successor.value())
                .param("task", task.taskId())
                .update();
        jdbc.sql("""
                        update deciding_task set holder = :successor, acting = :successor, mandate_id = null
                        where task_id = :task
                        """)
                .param("successor", successor.value())
                .param("task", task.taskId())
                .update();
    }

    private static DecidingTask task(ResultSet row, int number) throws SQLException {
        String mandate = row.getString("mandate_id");
        return new DecidingTask(
                row.getString("matter_key"),
                row.getString("box"),
                new PersonId(row.getString("holder")),
                row.getString("task_id"),
                new PersonId(row.getString("acting")),
                mandate == null ? null : new MandateId(mandate));
    }
}
