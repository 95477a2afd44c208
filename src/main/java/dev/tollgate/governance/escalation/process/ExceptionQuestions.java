package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ModelReadable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about exceptions: who decides. */
@Component("exceptionQuestions")
@ModelReadable
public class ExceptionQuestions {

    private static final List<String> PMO = List.of("pmo");

    private final Exceptions exceptions;

    ExceptionQuestions(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    /** The one who decides from a seat; none where every such seat is vacant. */
    public @Nullable String decider(String matterKey) {
        return exceptions.decider(matterKey).map(PersonId::value).orElse(null);
    }

    /** The PMO while nobody sits there, to see to it that somebody does. */
    public List<String> standIn(String matterKey) {
        return decider(matterKey) == null ? PMO : List.of();
    }
}
