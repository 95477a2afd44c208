package dev.tollgate.change.process;

import dev.tollgate.change.Assessment;
import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeEvent;
import dev.tollgate.change.ChangeImpacts;
import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.ChangeState;
import dev.tollgate.change.Route;
import dev.tollgate.documents.Documents;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.FactSection.Filed;
import dev.tollgate.workflow.facts.FactSection.Slot;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands above every form about a change, whoever asks: what it is, what it moves, who decides, what happened. */
@Component
@Order(20)
class ChangeFacts implements TaskFactsProvider {

    /** The key of the request at the beginning of the business key of whatever is called for it. */
    private static final Pattern REQUEST = Pattern.compile("(PRJ-\\d{4}-\\d+\\.CR-\\d+)(\\..*)?");

    private static final Set<String> FILED_AT =
            Set.of(ChangeRequestModel.PROPOSE_CHANGE, ChangeRequestModel.COMPLETE_ASSESSMENT);

    private final ChangeRequests requests;
    private final ChangeImpacts impacts;
    private final ChangeDecisions decisions;
    private final Documents documents;
    private final Directory directory;
    private final WorkingCalendar calendar;

    ChangeFacts(
            ChangeRequests requests,
            ChangeImpacts impacts,
            ChangeDecisions decisions,
            Documents documents,
            Directory directory,
            WorkingCalendar calendar) {
        this.requests = requests;
        this.impacts = impacts;
        this.decisions = decisions;
        this.documents = documents;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return request(task).isPresent();
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ChangeRequest request = request(task).orElseThrow();
        List<FactSection> sections = new ArrayList<>();
        sections.add(about(request));
        sections.addAll(moves(request));
        decisions.routeOf(request.key()).map(ChangeFacts::route).ifPresent(sections::add);
        sections.add(FILED_AT.contains(task.taskKey()) ? slot(request) : filed(request));
        sections.add(history(request));
        return sections;
    }

    private Optional<ChangeRequest> request(TaskContext task) {
        Matcher key = REQUEST.matcher(task.businessKey());
        return key.matches() ? requests.find(key.group(1)) : Optional.empty();
    }

    private FactSection about(ChangeRequest request) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Change", request.shortKey() + " – " + request.cause().title()));
        facts.add(Fact.of("State", request.state().title()));
        facts.add(Fact.of("Raised by", name(request.requestedBy()) + ", " + calendar.dayOf(request.requestedAt())));
        facts.add(Fact.of("About", request.cause().category().title()));
        facts.add(Fact.of("What should change", request.cause().description()));
        facts.add(Fact.of("If nothing changes", request.cause().notChanging()));
        facts.add(Fact.of("Priority", request.cause().priority() + " of 5"));
        if (request.cause().targetOn() != null) {
            facts.add(Fact.of("Wanted by", request.cause().targetOn().toString()));
        }
        if (request.cause().emergency()) {
            facts.add(Fact.of("Emergency", emergency(request)));
        }
        assessed(request.assessment(), facts);
        return new FactSection.Facts("The change", facts);
    }

    private String emergency(ChangeRequest request) {
        return request.ratifyBy() == null
                ? "asked for"
                : "done first; it is taken back unless it is ratified by " + calendar.dayOf(request.ratifyBy());
    }

    private static void assessed(Assessment assessment, List<Fact> facts) {
        add(facts, "What would have to be done", assessment.actions());
        add(facts, "Size", assessment.size() == null ? "" : assessment.size() + " of 5");
        add(facts, "For quality", assessment.quality());
        add(facts, "For the benefits", assessment.benefits());
        add(facts, "For the risks", assessment.riskNote());
        add(facts, "Risk of the change", assessment.risk() == null ? "" : assessment.risk() + " of 5");
        add(facts, "Should be merged into", assessment.mergeInto() == null ? "" : assessment.mergeInto());
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(label, value));
        }
    }

    private List<FactSection> moves(ChangeRequest request) {
        List<FactSection> sections = new ArrayList<>();
        impacts.movedSince(request.key())
                .map(moved -> ImpactTable.of(
                        "What moved in between",
                        moved,
                        "as it was",
                        impacts.agreed(request.key()).scope()))
                .ifPresent(sections::add);
        if (request.state() != ChangeState.SUBMITTED) {
            impacts.fitting(request.key())
                    .map(impact -> ImpactTable.of(
                            "What it moves, against baseline " + impact.baseline(),
                            impact.change(),
                            impact.scopeBefore(),
                            impact.after().scope()))
                    .ifPresentOrElse(sections::add, () -> sections.add(doesNotFit()));
            impacts.modifiedImpact(request.key())
                    .map(impact -> ImpactTable.of(
                            "What the modified variant moves",
                            impact.change(),
                            impact.scopeBefore(),
                            impact.after().scope()))
                    .ifPresent(sections::add);
        }
        return sections;
    }

    private static FactSection doesNotFit() {
        return new FactSection.Facts(
                "What it moves",
                List.of(Fact.of("Impact", "The proposal no longer fits the baseline; write it anew.")));
    }

    private static FactSection route(Route route) {
        return new FactSection.Facts(
                "Who decides",
                List.of(
                        Fact.of("Decided by", route.title()),
                        Fact.of(
                                "Because of",
                                route.stake()
                                        + " at stake, with all that was approved or is pending since the committee"
                                        + " agreed to the whole plan"),
                        Fact.of("By the tables", String.join(", ", route.tables()))));
    }

    private FactSection slot(ChangeRequest request) {
        return new FactSection.Slots(
                "What supports it",
                List.of(new Slot(
                        request.slot(),
                        "Calculations, offers, drawings",
                        false,
                        documents.inSlot(request.project(), request.slot()).stream()
                                .map(document -> new Filed(
                                        document.title(), document.link(), name(document.by()), document.at()))
                                .toList())));
    }

    private FactSection filed(ChangeRequest request) {
        return new FactSection.Table(
                "What supports it",
                List.of("Document", "Filed by", "On"),
                documents.inSlot(request.project(), request.slot()).stream()
                        .map(document -> List.of(
                                new Cell(document.title(), document.link()),
                                Cell.of(name(document.by())),
                                Cell.of(calendar.dayOf(document.at()).toString())))
                        .toList(),
                "No document was filed.");
    }

    private FactSection history(ChangeRequest request) {
        return new FactSection.Table(
                "What happened so far",
                List.of("What", "Detail", "By", "On"),
                requests.history(request.key()).stream().map(this::row).toList(),
                "");
    }

    private List<Cell> row(ChangeEvent event) {
        return List.of(
                Cell.of(event.what().replace('-', ' ')),
                Cell.of(event.detail()),
                Cell.of(name(event.by())),
                Cell.of(calendar.dayOf(event.at()).toString()));
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "–" : directory.find(person).map(Person::name).orElse(person.value());
    }
}
