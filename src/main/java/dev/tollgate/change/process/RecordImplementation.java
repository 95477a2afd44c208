package dev.tollgate.change.process;

import dev.tollgate.change.ChangeRequest.Delivery;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** When a change was delivered, and where it is traced. */
@Component("recordImplementation")
class RecordImplementation extends CompleteListener {

    private final ChangeRequests requests;

    RecordImplementation(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<LocalDate> on = answers.date("deliveredOn", "Delivered on");
        if (on.isEmpty()) {
            answers.mustBeGiven("deliveredOn", "Delivered on");
        }
        String tasks = answers.required("tasks", "Where it is traced");
        answers.check();
        List<String> ids =
                tasks.lines().map(String::strip).filter(id -> !id.isEmpty()).toList();
        requests.implement(ChangeRequestModel.keyOf(task), new Delivery(on.orElseThrow(), ids), answers.person());
    }
}
