package dev.tollgate.governance.process;

import dev.tollgate.governance.Nomination;
import dev.tollgate.governance.NominationId;
import dev.tollgate.governance.Nominations;
import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.SeatHolder;
import dev.tollgate.governance.Seats;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people see above the forms of governance set-up: who sits where, who declined and why, what is not clean. */
@Component
class GovernanceFacts implements TaskFactsProvider {

    private final Seats seats;
    private final Nominations nominations;
    private final RaciMatrix matrix;
    private final Directory directory;

    GovernanceFacts(Seats seats, Nominations nominations, RaciMatrix matrix, Directory directory) {
        this.seats = seats;
        this.nominations = nominations;
        this.matrix = matrix;
        this.directory = directory;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(GovernanceSetupModel.PROCESS);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ProjectId project = task.requireProject();
        return switch (task.taskKey()) {
            case GovernanceSetupModel.NOMINATE_SEATS -> List.of(missing(project), table(project));
            case GovernanceSetupModel.ACCEPT_SEAT -> List.of(question(task), table(project));
            case GovernanceSetupModel.FILL_RACI_MATRIX -> List.of(findings(project), legend(project));
            default -> List.of();
        };
    }

    private FactSection missing(ProjectId project) {
        return new FactSection.Table(
                "What is missing",
                List.of("Seat"),
                seats.missing(project).stream()
                        .map(sentence -> List.of(Cell.of(sentence)))
                        .toList(),
                "Every seat that this project needs is filled.");
    }

    private FactSection question(TaskContext task) {
        String id = task.text(GovernanceSetupModel.NOMINATION_ID.name());
        Nomination nomination = nominations.get(NominationId.of(id == null ? "" : id));
        Map<PersonId, Person> names = directory.all(List.of(nomination.person(), nomination.nominatedBy()));
        return new FactSection.Facts(
                "The seat you are asked to take",
                List.of(
                        Fact.of("Seat", nomination.seat().title()),
                        Fact.of("What it means", SeatDuties.of(nomination.seat())),
                        Fact.of("Nominee", name(names, nomination.person())),
                        Fact.of("Asked by", name(names, nomination.nominatedBy()))));
    }

    private FactSection table(ProjectId project) {
        List<SeatHolder> holders = seats.of(project);
        List<Nomination> asked = nominations.of(project).stream()
                .filter(one -> one.state() == Nomination.State.OPEN || one.state() == Nomination.State.DECLINED)
                .toList();
        Map<PersonId, Person> names = directory.all(Stream.concat(
                        holders.stream().map(SeatHolder::person), asked.stream().map(Nomination::person))
                .toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (Seat seat : Seat.values()) {
            holders.stream()
                    .filter(holder -> holder.seat() == seat)
                    .forEach(holder -> rows.add(row(seat, name(names, holder.person()), state(holder))));
            asked.stream()
                    .filter(one -> one.seat() == seat)
                    .forEach(one -> rows.add(row(seat, name(names, one.person()), state(one))));
        }
        return new FactSection.Table("Who sits where", List.of("Seat", "Person", "State"), rows, "Nobody yet.");
    }

    private FactSection findings(ProjectId project) {
        boolean saved = !matrix.of(project).isEmpty();
        List<List<Cell>> rows = (saved ? matrix.lint(project) : List.<RaciMatrix.Finding>of())
                .stream()
                        .map(finding -> List.of(Cell.of(finding.row()), Cell.of(finding.sentence())))
                        .toList();
        return new FactSection.Table(
                "What has to change",
                List.of("Row", "What is wrong"),
                rows,
                saved ? "Nothing; the matrix is clean." : "The matrix has not been checked yet.");
    }

    private FactSection legend(ProjectId project) {
        List<SeatHolder> holders = seats.of(project);
        Map<PersonId, Person> names =
                directory.all(holders.stream().map(SeatHolder::person).toList());
        List<List<Cell>> rows = matrix.roles(project).stream()
                .map(role -> row(
                        role.seat(),
                        role.code() + " " + role.title(),
                        holders.stream()
                                .filter(holder -> holder.seat() == role.seat())
                                .map(holder -> name(names, holder.person()))
                                .collect(Collectors.joining(", "))))
                .toList();
        return new FactSection.Table("The codes of the matrix", List.of("Seat", "Role", "Who"), rows, "");
    }

    private static List<Cell> row(Seat seat, String... cells) {
        return Stream.concat(Stream.of(seat.title()), Stream.of(cells))
                .map(Cell::of)
                .toList();
    }

    private static String state(SeatHolder holder) {
        if (holder.provisional()) {
            return "Provisional, to be nominated";
        }
        return holder.note().isEmpty() ? "Accepted" : "Appointed: " + holder.note();
    }

    private static String state(Nomination asked) {
        return asked.state() == Nomination.State.OPEN ? "Has not answered yet" : "Declined: " + asked.reason();
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        Person known = names.get(person);
        return known == null ? person.value() : known.name();
    }
}
