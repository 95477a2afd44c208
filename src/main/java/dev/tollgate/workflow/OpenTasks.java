package dev.tollgate.workflow;

import dev.tollgate.workflow.events.OpenTask;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every task that waits for somebody, as the events told of it: for those who lost count of the events. */
@Service
@Transactional(readOnly = true)
public class OpenTasks {

    private static final String SELECT = """
            select task.id_, task.task_def_key_, task.name_, task.description_, task.assignee_,
                task.create_time_, task.due_date_, model.key_, root.business_key_,
                array(select link.user_id_ from act_ru_identitylink link where link.task_id_ = task.id_
                and link.type_ = 'candidate' and link.user_id_ is not null order by 1) as users,
                array(select link.group_id_ from act_ru_identitylink link where link.task_id_ = task.id_
                and link.type_ = 'candidate' and link.group_id_ is not null order by 1) as groups
                from act_ru_task task
                join act_ru_execution root on root.id_ = task.proc_inst_id_
                join act_re_procdef model on model.id_ = task.proc_def_id_""";

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in one statement, whoever asks; the engine's query would ask once more for each task's candidates. */
    public List<OpenTask> all() {
        return jdbc.sql(SELECT + " order by task.id_").query(OpenTasks::task).list();
    }

    /** Those of what has this business key, and of what belongs to it. */
    public List<OpenTask> about(String businessKey) {
        return jdbc.sql(SELECT + " where root.business_key_ = ? or root.business_key_ like ? order by task.id_")
                .params(businessKey, businessKey + ".%")
                .query(OpenTasks::task)
                .list();
    }

    /** Which of these tasks still wait for somebody. */
    public Set<String> openOf(Collection<String> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id_ from act_ru_task where id_ in (:tasks)")
                        .param("tasks", tasks)
                        .query(String.class)
                        .list());
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        String businessKey = row.getString("business_key_");
        Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("description_"),
                row.getString("key_"),
                businessKey == null ? "" : businessKey,
                row.getString("assignee_"),
                texts(row.getArray("users")),
                texts(row.getArray("groups")),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
