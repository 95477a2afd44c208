package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.Seats;
import dev.tollgate.governance.escalation.EscalationLevel;
import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.governance.escalation.RaisedIssue;
import dev.tollgate.people.Directory;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ModelReadable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about issues: who is asked now. */
@Component("issues")
@ModelReadable
public class IssueQuestions {

    private static final List<String> PMO = List.of("pmo");

    private final Escalations escalations;
    private final Seats seats;
    private final Directory directory;

    IssueQuestions(Escalations escalations, Seats seats, Directory directory) {
        this.escalations = escalations;
        this.seats = seats;
        this.directory = directory;
    }

    /** The one who is asked; none where several are, or the seat is vacant. */
    public @Nullable String answerer(String issueKey) {
        RaisedIssue issue = escalations.get(issueKey);
        EscalationLevel level = escalations.level(issueKey);
        return switch (level.kind()) {
            case OWNER -> issue.owner().value();
            case SEAT ->
                seats.holder(issue.project(), level.answerer())
                        .map(PersonId::value)
                        .orElse(null);
            case GROUP -> null;
        };
    }

    /** Everybody of the group that is asked, any of whom may answer. */
    public List<String> members(String issueKey) {
        EscalationLevel level = escalations.level(issueKey);
        return level.kind() != EscalationLevel.Kind.GROUP
                ? List.of()
                : directory.withRole(level.answerer()).stream()
                        .map(person -> person.id().value())
                        .toList();
    }

    /** The PMO while nobody is there to answer. */
    public List<String> standIn(String issueKey) {
        return answerer(issueKey) == null && members(issueKey).isEmpty() ? PMO : List.of();
    }
}
