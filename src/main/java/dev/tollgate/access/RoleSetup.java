package dev.tollgate.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it at every start that the roles, their grants and Tasklist's filters are there; one node at a time. */
@Component
class RoleSetup implements SmartInitializingSingleton {

    private static final long LOCK = 1_001_000_001L;

    private final IdentityService identities;
    private final FilterService filters;
    private final TaskService tasks;
    private final EngineGrants grants;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RoleSetup(
            IdentityService identities,
            FilterService filters,
            TaskService tasks,
            EngineGrants grants,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        alone(() -> {
            for (Role role : Role.values()) {
                ensureGroup(role);
            }
            grants.apply();
            ensureFilters();
        });
    }

    /** Runs in a transaction while no other node does the same. */
    void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .listOfRows();
            work.run();
        });
    }

    void ensureGroup(Role role) {
        if (identities.createGroupQuery().groupId(role.id()).count() == 0) {
            Group group = identities.newGroup(role.id());
            group.setName(role.label());
            group.setType("ROLE");
            identities.saveGroup(group);
        }
    }

    private void ensureFilters() {
        ensureFilter("My tasks", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"), -10, List.of());
        ensureFilter(
                "Offered to me",
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskUnassigned(),
                -7,
                List.of());
        ensureFilter(
                "Tasks of my group",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned(),
                -5,
                List.of());
        ensureFilter(
                "All tasks", tasks.createTaskQuery(), 0, List.of("pmo", "executive", "process-owner", "administrator"));
    }

    private void ensureFilter(String name, TaskQuery query, int priority, List<String> roles) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true, "color", "#555555"));
        filters.saveFilter(filter);
        grants.showFilter(filter.getId(), roles);
    }
}
