package dev.tollgate.governance.process;

import dev.tollgate.governance.ModelFingerprints;
import dev.tollgate.governance.RecordedInput;
import dev.tollgate.workflow.ModelVersion;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the engine. */
@Component
class CamundaModelFingerprints implements ModelFingerprints {

    private final ModelVersion versions;

    CamundaModelFingerprints(ModelVersion versions) {
        this.versions = versions;
    }

    @Override
    public List<RecordedInput> of(String model, List<String> tables) {
        return Stream.concat(
                        versions.modelOf(model).stream().map(found -> input("model", found)),
                        tables.stream()
                                .flatMap(table -> versions.tableOf(table).stream())
                                .map(found -> input("table", found)))
                .toList();
    }

    private static RecordedInput input(String kind, ModelVersion.Deployed found) {
        return new RecordedInput(kind, found.name(), found.id(), found.sha256());
    }
}
