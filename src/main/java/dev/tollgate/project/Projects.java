package dev.tollgate.project;

import dev.tollgate.project.events.PersonInvolved;
import dev.tollgate.project.events.PhaseEntered;
import dev.tollgate.project.events.ProjectChanged;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.project.events.ProjectRegistered;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register: every project, the phase in which it stands, and who takes part. */
@Service
@Transactional
public class Projects {

    /** Roles that see every project. */
    public static final Set<String> SEE_ALL = Set.of("pmo", "executive", "process-owner", "administrator");

    private static final int LONGEST_NAME = 200;

    private final ProjectStore store;
    private final Diary diary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projects(ProjectStore store, Diary diary, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.diary = diary;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an idea; whoever proposed it is involved.
     *
     * @throws RuleBroken where it has no name or one that is too long
     */
    public ProjectId register(NewProject idea) {
        return registerAll(List.of(idea), false).get(0);
    }

    /** Registers rows of another portfolio, in their order and in a few statements. */
    public List<ProjectId> registerImported(List<NewProject> rows) {
        return registerAll(rows, true);
    }

    private List<ProjectId> registerAll(List<NewProject> ideas, boolean imported) {
        ideas.forEach(Projects::refuseUnlessNamed);
        Instant now = now();
        List<Project> projects =
                store.insertNumbered(ideas, now.atZone(ZoneOffset.UTC).getYear(), imported, now);
        diary.writeAll(projects.stream()
                .map(project -> new Diary.Line(
                        project.id(), "registered", imported ? "Imported" : "Idea of " + project.proposedBy(), now))
                .toList());
        for (Project project : projects) {
            if (!imported) {
                involve(project.id(), project.proposedBy(), "proposer");
            }
            events.publishEvent(new ProjectRegistered(project.id()));
        }
        return projects.stream().map(Project::id).toList();
    }

    /** @throws NotFound where there is no such project */
    @Transactional(readOnly = true)
    public Project get(ProjectId id) {
        return find(id).orElseThrow(() -> noSuch(id));
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(ProjectId id) {
        return store.find(id);
    }

    /** Those of the given projects that exist. */
    @Transactional(readOnly = true)
    public List<Project> all(Collection<ProjectId> ids) {
        return store.all(ids);
    }

    /** The whole register. */
    @Transactional(readOnly = true)
    public List<Project> all() {
        return store.all();
    }

    /** The projects in which somebody takes part. */
    @Transactional(readOnly = true)
    public Set<ProjectId> involving(PersonId person) {
        return store.involving(person);
    }

    /** The projects that came from these rows of another portfolio, by external id. */
    @Transactional(readOnly = true)
    public Map<String, Project> byExternalId(List<String> externalIds) {
        return store.byExternalId(externalIds);
    }

    /**
     * Changes what a project says about itself.
     *
     * @param why for the diary
     */
    public void correct(ProjectId id, NewProject row, String why) {
        refuseUnlessNamed(row);
        store.correct(id, row);
        diary.write(id, "corrected", why, now());
        events.publishEvent(new ProjectChanged(id));
    }

    /** @throws NotFound for whoever takes no part, so that not even the number is given away */
    @Transactional(readOnly = true)
    public void mayRead(ProjectId id, PersonId person, Set<String> roles) {
        boolean seesAll = roles.stream().anyMatch(SEE_ALL::contains);
        if (!(seesAll ? store.find(id).isPresent() : involves(id, person))) {
            throw noSuch(id);
        }
    }

    @Transactional(readOnly = true)
    public boolean involves(ProjectId id, PersonId person) {
        return store.involves(id, person);
    }

    /** Everybody who takes part, by capacity: a seat's key, or {@code proposer}. */
    @Transactional(readOnly = true)
    public Map<String, List<PersonId>> takingPart(ProjectId id) {
        return store.takingPart(id);
    }

    /** Somebody takes part from now on; more than one capacity is fine. */
    public void involve(ProjectId id, PersonId person, String capacity) {
        if (store.involve(id, person, capacity)) {
            events.publishEvent(new PersonInvolved(id, person, capacity));
        }
    }

    /** Somebody no longer takes part in this capacity. */
    public void release(ProjectId id, PersonId person, String capacity) {
        store.release(id, person, capacity);
        events.publishEvent(new ProjectChanged(id));
    }

    /** The tier that the table or the PMO gives, with the reason. */
    public void decideTier(ProjectId id, Tier tier, String reason) {
        if (get(id).tier() != tier) {
            store.setTier(id, tier);
            diary.write(id, "tier-decided", title(tier) + ": " + reason, now());
            events.publishEvent(new ProjectChanged(id));
        }
    }

    /** The tiers of many projects at once, none of which has one yet. */
    public void decideTiers(Map<ProjectId, Tier> tiers, String reason) {
        Instant now = now();
        store.setTiers(tiers);
        diary.writeAll(tiers.entrySet().stream()
                .map(tier -> new Diary.Line(tier.getKey(), "tier-decided", title(tier.getValue()) + ": " + reason, now))
                .toList());
        tiers.keySet().forEach(id -> events.publishEvent(new ProjectChanged(id)));
    }

    /** A step that this project leaves out, and why. */
    public void omitStep(ProjectId id, String step, String reason) {
        String line = step + ": " + reason;
        if (diary.of(id).stream()
                .noneMatch(entry ->
                        entry.what().equals("step-omitted") && entry.detail().equals(line))) {
            diary.write(id, "step-omitted", line, now());
        }
    }

    /** Writes something into the project's diary that people will want to read later. */
    public void note(ProjectId id, String what, String detail) {
        diary.write(id, what, detail, now());
    }

    /** The project stands in this phase from now on; nothing happens where it does already. */
    public void enterPhase(ProjectId id, Phase phase) {
        if (get(id).phase() == phase) {
            return;
        }
        Instant now = now();
        store.setPhase(id, phase);
        diary.write(id, "phase-entered", phase.title(), now);
        events.publishEvent(new PhaseEntered(id, phase, now));
    }

    /** Many projects at once stand where their imported dates say. */
    public void placeAll(Map<ProjectId, Phase> places) {
        Instant now = now();
        store.setPhases(places);
        diary.writeAll(places.entrySet().stream()
                .map(place -> new Diary.Line(
                        place.getKey(), "phase-entered", place.getValue().title(), now))
                .toList());
        places.forEach((id, phase) -> events.publishEvent(new PhaseEntered(id, phase, now)));
    }

    /** The project is over; a second ending changes nothing. */
    public void end(ProjectId id, ProjectState ending, String reason) {
        if (ending == ProjectState.RUNNING) {
            throw new IllegalArgumentException("Running is no ending.");
        }
        if (store.end(id, ending, reason)) {
            Instant now = now();
            diary.write(id, "ended", ending.name() + (reason.isBlank() ? "" : ": " + reason), now);
            events.publishEvent(new ProjectEnded(id, ending.name(), now));
        }
    }

    /** Many projects at once are over; those that were already stay as they are. */
    public void endAll(Map<ProjectId, ProjectState> endings, String reason) {
        Instant now = now();
        Set<ProjectId> ended = store.endAll(endings, reason);
        diary.writeAll(ended.stream()
                .map(id -> new Diary.Line(id, "ended", endings.get(id) + ": " + reason, now))
                .toList());
        ended.forEach(id -> events.publishEvent(new ProjectEnded(id, String.valueOf(endings.get(id)), now)));
    }

    /** Many lines into many diaries at once. */
    public void noteAll(Collection<Note> notes) {
        Instant now = now();
        diary.writeAll(notes.stream()
                .map(note -> new Diary.Line(note.project(), note.what(), note.detail(), now))
                .toList());
    }

    /** A line for a project's diary. */
    public record Note(ProjectId project, String what, String detail) {}

    /** What happened to the project, oldest first. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> diary(ProjectId id) {
        return diary.of(id);
    }

    private static void refuseUnlessNamed(NewProject idea) {
        if (idea.name().isBlank()) {
            throw new RuleBroken("name", "The project needs a name; write one.");
        }
        if (idea.name().length() > LONGEST_NAME) {
            throw new RuleBroken("name", "The name has " + idea.name().length() + " characters; shorten it to 200.");
        }
    }

    private static NotFound noSuch(ProjectId id) {
        return new NotFound("There is no project " + id + " that you take part in.");
    }

    private static String title(Tier tier) {
        return tier.name().charAt(0) + tier.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
