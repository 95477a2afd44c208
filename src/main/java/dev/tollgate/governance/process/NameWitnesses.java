package dev.tollgate.governance.process;

import dev.tollgate.governance.ChainWitnesses;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The PMO says who is sent the head of the chain. */
@Component("nameWitnesses")
class NameWitnesses extends StartListener {

    private final ChainWitnesses witnesses;

    NameWitnesses(ChainWitnesses witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        List<PersonId> named = Stream.of(answers.text("witnesses").split("[,;\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .map(PersonId::new)
                .toList();
        answers.check();
        witnesses.name(named, answers.person());
        execution.removeVariable("witnesses");
    }
}
