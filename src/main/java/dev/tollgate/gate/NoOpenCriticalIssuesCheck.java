package dev.tollgate.gate;

import dev.tollgate.project.ProjectWork;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import org.springframework.stereotype.Component;

@Component
class NoOpenCriticalIssuesCheck implements ComputedCheck {

    private final ProjectWork work;

    NoOpenCriticalIssuesCheck(ProjectWork work) {
        this.work = work;
    }

    @Override
    public String key() {
        return "no-open-critical-issues";
    }

    @Override
    public Finding check(ProjectId project, GateKind gate) {
        long open = work.openCriticalIssues(project);
        return new Finding(open == 0, open == 0 ? "No critical issue is open." : "Open critical issues: " + open + ".");
    }
}
