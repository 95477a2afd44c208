package dev.tollgate.workflow;

import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Records the answers of a task's form. Whatever it throws keeps the task open and is shown to the person as a
 * sentence; nothing is half-written.
 */
public abstract class CompleteListener implements TaskListener {

    private IdentityService identities;

    @Autowired
    final void useIdentities(IdentityService service) {
        this.identities = service;
    }

    @Override
    public final void notify(DelegateTask task) {
        PersonId person = currentPerson(identities);
        if (person == null && task.getAssignee() != null) {
            person = new PersonId(task.getAssignee());
        }
        refuseForgedProject(task);
        FormAnswers answers = FormAnswers.of(task, person);
        record(answers, task);
        answers.check();
    }

    /** Reads and checks the answers, calls {@link FormAnswers#check()} before it writes, then calls one verb. */
    protected abstract void record(FormAnswers answers, DelegateTask task);

    protected static ProjectId projectOf(DelegateTask task) {
        return new ProjectId(ServiceTaskDelegate.PROJECT_ID.require(task));
    }

    /** A client may send any variable along with its answers; the project is that of the business key. */
    private static void refuseForgedProject(DelegateTask task) {
        String said = ServiceTaskDelegate.PROJECT_ID.get(task);
        String businessKey = task.getExecution().getProcessBusinessKey();
        if (said != null
                && businessKey != null
                && !ProjectId.rootOf(businessKey).value().equals(said)) {
            throw new Forbidden("This task belongs to project " + ProjectId.rootOf(businessKey) + "; answer only what"
                    + " its form asks.");
        }
    }

    static @Nullable PersonId currentPerson(IdentityService identities) {
        Authentication current = identities.getCurrentAuthentication();
        String user = current == null ? null : current.getUserId();
        return user == null ? null : new PersonId(user);
    }
}
