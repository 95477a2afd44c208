package dev.tollgate.governance.escalation;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.MatterSource;
import dev.tollgate.vocabulary.NotFound;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Exceptions as something that is decided. */
@Component
class ExceptionMatters implements MatterSource {

    private final ExceptionStore store;

    ExceptionMatters(ExceptionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Matter> find(String key) {
        return key.contains(ExceptionStore.MARK) ? store.find(key).map(ExceptionMatters::matter) : Optional.empty();
    }

    Matter get(String key) {
        return find(key).orElseThrow(() -> new NotFound("There is no exception " + key + "."));
    }

    /** Nobody can go on without a tolerance to go on with. */
    private static boolean asksForTolerance(ProjectException exception) {
        ExceptionReport report = exception.report();
        return report != null && report.tolerance() != null && report.until() != null;
    }

    private static Matter matter(ProjectException exception) {
        Breach breach = exception.breach();
        return new Matter(
                exception.key(),
                exception.project(),
                Exceptions.KIND,
                "What is to be done? " + breach.sentence(),
                breach.atStake(),
                breach.raisedBy(),
                Arrays.stream(ExceptionOutcome.values())
                        .filter(option -> option != ExceptionOutcome.CONTINUE || asksForTolerance(exception))
                        .map(Enum::name)
                        .toList(),
                "");
    }
}
