package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodyProcesses;
import dev.tollgate.governance.bodies.Term;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaBodyProcesses implements BodyProcesses {

    private final RuntimeService runtime;

    CamundaBodyProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void offer(Term term) {
        runtime.startProcessInstanceByKey(
                BodyModel.SEAT,
                Map.of(
                        BodyModel.BODY_ID.name(),
                        term.body().value(),
                        BodyModel.TERM_ID.name(),
                        term.id().toString()));
    }

    @Override
    public void takeBack(Term term) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(BodyModel.SEAT)
                .variableValueEquals(BodyModel.TERM_ID.name(), term.id().toString())
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "The nomination was taken back."));
    }
}
