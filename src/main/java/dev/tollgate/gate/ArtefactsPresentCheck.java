package dev.tollgate.gate;

import dev.tollgate.documents.Documents;
import dev.tollgate.project.Artefact;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class ArtefactsPresentCheck implements ComputedCheck {

    private final ProjectWork work;
    private final Documents documents;

    ArtefactsPresentCheck(ProjectWork work, Documents documents) {
        this.work = work;
        this.documents = documents;
    }

    @Override
    public String key() {
        return "artefacts-present";
    }

    @Override
    public Finding check(ProjectId project, GateKind gate) {
        List<Artefact> required = phases(gate)
                .map(phase -> work.requiredArtefacts(project, phase))
                .flatMap(Collection::stream)
                .toList();
        List<String> missing = required.stream()
                .filter(artefact -> documents.latest(project, artefact.slot()).isEmpty())
                .map(Artefact::title)
                .toList();
        return missing.isEmpty()
                ? new Finding(true, required.size() + " of " + required.size() + " required documents are filed.")
                : new Finding(false, "Not filed yet: " + String.join(", ", missing) + ".");
    }

    /** Governance set-up has no gate of its own: the first gate looks at both phases before it. */
    private static Stream<Phase> phases(GateKind gate) {
        return gate == GateKind.READY_FOR_PLANNING
                ? Stream.of(Phase.INITIATION, Phase.GOVERNANCE)
                : Stream.of(GateLaw.phaseBefore(gate));
    }
}
