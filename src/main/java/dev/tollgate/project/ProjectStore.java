package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Rag;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the register. */
@Repository
class ProjectStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ProjectStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the next numbers of the year and inserts the projects in one batch. */
    List<Project> insertNumbered(List<NewProject> ideas, int year, boolean imported, Instant at) {
        long last = jdbc.sql("""
                        insert into project_number (year, last_number) values (:year, :count)
                        on conflict (year) do update set last_number = project_number.last_number + :count
                        returning last_number""")
                .param("year", year)
                .param("count", ideas.size())
                .query(Long.class)
                .single();
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < ideas.size(); i++) {
            projects.add(project(ProjectId.of(year, last - ideas.size() + i + 1), ideas.get(i), imported, at));
        }
        batches.batchUpdate("""
                insert into project (id, name, description, benefit, value, currency, proposed_by, external_id, programme,
                    owner_group, owner_team, approving_body, risk, strategic_weight, regulatory, phase, state, imported,
                    registered_at, rating_words, rating_rag)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", projects.stream().map(ProjectStore::row).toList());
        return projects;
    }

    private static Project project(ProjectId id, NewProject idea, boolean imported, Instant at) {
        return new Project(
                id,
                idea.name().strip(),
                idea.description(),
                idea.benefit(),
                idea.value(),
                idea.weight(),
                idea.proposedBy(),
                idea.externalId(),
                idea.owner(),
                idea.rating(),
                null,
                Phase.INITIATION,
                ProjectState.RUNNING,
                null,
                imported,
                at);
    }

    private static @Nullable Object[] row(Project project) {
        Money value = project.value();
        return new @Nullable Object[] {
            project.id().value(),
            project.name(),
            project.description(),
            project.benefit(),
            value == null ? null : value.amount(),
            value == null ? null : value.currency().getCurrencyCode(),
            project.proposedBy().value(),
            project.externalId(),
            project.owner().programme(),
            project.owner().group(),
            project.owner().team(),
            project.owner().approvingBody(),
            project.weight().risk(),
            project.weight().strategic(),
            project.weight().regulatory(),
            project.phase().name(),
            project.state().name(),
            project.imported(),
            project.registeredAt().atOffset(ZoneOffset.UTC),
            words(project.rating()),
            rag(project.rating())
        };
    }

    Optional<Project> find(ProjectId id) {
        return jdbc.sql("select * from project where id = ?")
                .param(id.value())
                .query(ProjectStore::project)
                .optional();
    }

    List<Project> all(Collection<ProjectId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from project where id = any(?)")
                        .param(ids.stream().map(ProjectId::value).toArray(String[]::new))
                        .query(ProjectStore::project)
                        .list();
    }

    List<Project> all() {
        return jdbc.sql("select * from project").query(ProjectStore::project).list();
    }

    Set<ProjectId> involving(PersonId person) {
        return jdbc.sql("select distinct project_id from project_person where person_id = ?")
                .param(person.value())
                .query((row, number) -> new ProjectId(row.getString(1)))
                .set();
    }

    Map<String, Project> byExternalId(List<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from project where external_id in (:ids)")
                .param("ids", externalIds)
                .query(ProjectStore::project)
                .stream()
                .collect(Collectors.toMap(project -> String.valueOf(project.externalId()), project -> project));
    }

    void correct(ProjectId id, NewProject row) {
        Money value = row.value();
        jdbc.sql("""
                        update project set name = ?, description = ?, benefit = ?, value = ?, currency = ?, programme = ?,
                            owner_group = ?, owner_team = ?, approving_body = ?, risk = ?, strategic_weight = ?,
                            regulatory = ?, rating_words = ?, rating_rag = ?, version = version + 1
                        where id = ?""")
                .params(
                        row.name().strip(),
                        row.description(),
                        row.benefit(),
                        value == null ? null : value.amount(),
                        value == null ? null : value.currency().getCurrencyCode(),
                        row.owner().programme(),
                        row.owner().group(),
                        row.owner().team(),
                        row.owner().approvingBody(),
                        row.weight().risk(),
                        row.weight().strategic(),
                        row.weight().regulatory(),
                        words(row.rating()),
                        rag(row.rating()),
                        id.value())
                .update();
    }

    Map<String, List<PersonId>> takingPart(ProjectId id) {
        Map<String, List<PersonId>> people = new TreeMap<>();
        jdbc.sql("select capacity, person_id from project_person where project_id = ? order by capacity, person_id")
                .param(id.value())
                .query(row -> {
                    people.computeIfAbsent(row.getString("capacity"), capacity -> new ArrayList<>())
                            .add(new PersonId(row.getString("person_id")));
                });
        return people;
    }

    boolean involves(ProjectId id, PersonId person) {
        return jdbc.sql("select exists (select 1 from project_person where project_id = ? and person_id = ?)")
                .params(id.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    boolean involve(ProjectId id, PersonId person, String capacity) {
        return jdbc.sql("insert into project_person (project_id, person_id, capacity) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), person.value(), capacity)
                        .update()
                == 1;
    }

    void release(ProjectId id, PersonId person, String capacity) {
        jdbc.sql("delete from project_person where project_id = ? and person_id = ? and capacity = ?")
                .params(id.value(), person.value(), capacity)
                .update();
    }

    void setTier(ProjectId id, Tier tier) {
        setTiers(Map.of(id, tier));
    }

    void setTiers(Map<ProjectId, Tier> tiers) {
        batches.batchUpdate(
                "update project set tier = ?, version = version + 1 where id = ?",
                tiers.entrySet().stream()
                        .map(tier -> new Object[] {
                            tier.getValue().name(), tier.getKey().value()
                        })
                        .toList());
    }

    void setPhase(ProjectId id, Phase phase) {
        setPhases(Map.of(id, phase));
    }

    void setPhases(Map<ProjectId, Phase> places) {
        batches.batchUpdate(
                "update project set phase = ?, version = version + 1 where id = ?",
                places.entrySet().stream()
                        .map(place -> new Object[] {
                            place.getValue().name(), place.getKey().value()
                        })
                        .toList());
    }

    boolean end(ProjectId id, ProjectState ending, String reason) {
        return jdbc.sql("update project set state = ?, end_reason = ?, version = version + 1 where id = ?"
                                + " and state = 'RUNNING'")
                        .params(ending.name(), reason, id.value())
                        .update()
                == 1;
    }

    /** Those of the given projects that were still running. */
    Set<ProjectId> endAll(Map<ProjectId, ProjectState> endings, String reason) {
        return endings.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                                update project set state = ending.state, end_reason = :reason, version = version + 1
                                from unnest(cast(:ids as varchar[]), cast(:states as varchar[])) as ending (id, state)
                                where project.id = ending.id and project.state = 'RUNNING' returning project.id""")
                        .param("reason", reason)
                        .param(
                                "ids",
                                endings.keySet().stream().map(ProjectId::value).toArray(String[]::new))
                        .param(
                                "states",
                                endings.values().stream().map(Enum::name).toArray(String[]::new))
                        .query((row, number) -> new ProjectId(row.getString(1)))
                        .set();
    }

    private static @Nullable String words(@Nullable Rating rating) {
        return rating == null ? null : rating.words();
    }

    private static @Nullable String rag(@Nullable Rating rating) {
        return rating == null || rating.rag() == null ? null : rating.rag().name();
    }

    private static @Nullable Rating rating(ResultSet row) throws SQLException {
        String words = row.getString("rating_words");
        String rag = row.getString("rating_rag");
        return words == null ? null : new Rating(words, rag == null ? null : Rag.valueOf(rag));
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String tier = row.getString("tier");
        return new Project(
                new ProjectId(row.getString("id")),
                row.getString("name"),
                row.getString("description"),
                row.getString("benefit"),
                value == null ? null : new Money(value, Currency.getInstance(row.getString("currency"))),
                new Weight(
                        row.getObject("risk", Integer.class),
                        row.getObject("strategic_weight", Integer.class),
                        row.getBoolean("regulatory")),
                new PersonId(row.getString("proposed_by")),
                row.getString("external_id"),
                new Owner(
                        row.getString("programme"),
                        row.getString("owner_group"),
                        row.getString("owner_team"),
                        row.getString("approving_body")),
                rating(row),
                tier == null ? null : Tier.valueOf(tier),
                Phase.valueOf(row.getString("phase")),
                ProjectState.valueOf(row.getString("state")),
                row.getString("end_reason"),
                row.getBoolean("imported"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
