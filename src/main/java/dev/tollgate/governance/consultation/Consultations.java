package dev.tollgate.governance.consultation;

import dev.tollgate.governance.RaciParts;
import dev.tollgate.governance.RaciParts.Part;
import dev.tollgate.governance.RaciParts.Party;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those whom the project's RACI matrix names are heard before a decision, within a window, and told of it afterwards. */
@Service("consultationRounds")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Consultations {

    private final ConsultationStore store;
    private final ConsultationTables tables;
    private final Matters matters;
    private final RaciParts parts;
    private final Projects projects;
    private final WorkingDays calendar;
    private final Clock clock;

    Consultations(
            ConsultationStore store,
            ConsultationTables tables,
            Matters matters,
            RaciParts parts,
            Projects projects,
            WorkingDays calendar,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.matters = matters;
        this.parts = parts;
        this.projects = projects;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Asks everybody whom the matter's row names as consulted, but neither who raised it nor who is accountable for it;
     * a round that runs stays as it is.
     *
     * @return none where there is nobody to ask
     */
    public Optional<Consultation> open(String matterKey) {
        Optional<Consultation> running = store.open(matterKey);
        if (running.isPresent()) {
            return running;
        }
        Matter matter = matters.get(matterKey);
        List<Party> parties = toAsk(matter);
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Tier tier = projects.get(matter.project()).tier();
        Instant closes = calendar.after(now, tables.workingDays(matter.kind(), tier == null ? Tier.STANDARD : tier));
        store.insert(
                new Consultation(
                        UUID.randomUUID(), matterKey, matter.project(), matter.raciRow(), now, closes, null, List.of()),
                parties);
        return store.open(matterKey);
    }

    /**
     * Says what somebody thinks of a matter; said once.
     *
     * @param text needed for everything but plain agreement
     * @throws Forbidden for everybody but the one who was asked
     * @throws Conflict after the window, or where it was said already
     */
    public void give(OpinionId id, PersonId person, Stance stance, String text) {
        Consultation round = store.findForAnswer(id).orElseThrow(() -> noSuch(id));
        Opinion asked = round.opinions().stream()
                .filter(opinion -> opinion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> noSuch(id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!asked.person().equals(person)) {
            throw new Forbidden("Only \"" + asked.person() + "\" was asked for this opinion.");
        }
        if (asked.isGiven()) {
            throw new Conflict("You have given your opinion on " + round.matterKey() + " already.");
        }
        if (round.closedAt() != null || !now.isBefore(round.closesAt())) {
            throw new Conflict("The time for opinions on " + round.matterKey() + " is over; it is being decided.");
        }
        if (text.isBlank() && stance != Stance.AGREE) {
            throw new RuleBroken("opinion", "Write what you think; only plain agreement needs no words.");
        }
        store.answer(id, person, new Opinion.Answer(stance, text.strip(), now));
    }

    /** Takes no more opinions. */
    public void close(String matterKey) {
        store.close(matterKey, clock.instant());
    }

    /** Whoever took a seat is asked in place of whoever left it before they answered. */
    public void follow(ProjectId project, String seat, PersonId leaver, PersonId successor) {
        store.follow(project, Seat.ofKey(seat), leaver, successor);
    }

    /** Every round about a matter, oldest first. */
    @Transactional(readOnly = true)
    public List<Consultation> of(String matterKey) {
        return store.of(matterKey);
    }

    /** The round for which the decision has to wait now, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Consultation> awaited(String matterKey) {
        Instant now = clock.instant();
        return store.open(matterKey).filter(round -> round.isAwaitedAt(now));
    }

    /** Who is asked this; once it was answered, who was asked last. */
    @Transactional(readOnly = true)
    public PersonId asked(OpinionId id) {
        return store.asked(id).orElseThrow(() -> noSuch(id));
    }

    /** Who hears what was decided: those whom the matter's row names as informed. */
    @Transactional(readOnly = true)
    public List<PersonId> informed(String matterKey) {
        return matters.find(matterKey)
                .map(matter -> parts.people(matter.project(), matter.raciRow(), Part.INFORMED))
                .orElse(List.of());
    }

    private List<Party> toAsk(Matter matter) {
        Set<PersonId> accountable = parts.people(matter.project(), matter.raciRow(), Part.ACCOUNTABLE).stream()
                .collect(Collectors.toSet());
        return parts.of(matter.project(), matter.raciRow(), Part.CONSULTED).stream()
                .filter(party -> !matter.isOwnAffairOf(party.person()))
                .filter(party -> !accountable.contains(party.person()))
                .toList();
    }

    private static NotFound noSuch(OpinionId id) {
        return new NotFound("There is no question " + id + ".");
    }
}
