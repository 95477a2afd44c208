package dev.tollgate.governance.matters;

import dev.tollgate.vocabulary.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every matter that can be decided, whichever room it belongs to. */
@Service
public class Matters {

    private final List<MatterSource> sources;
    private final List<VoteSupplement> supplements;

    Matters(List<MatterSource> sources, List<VoteSupplement> supplements) {
        this.sources = sources;
        this.supplements = supplements;
    }

    public Optional<Matter> find(String key) {
        return sources.stream()
                .map(source -> source.find(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @throws NotFound where no room knows it */
    public Matter get(String key) {
        return find(key).orElseThrow(() -> new NotFound("There is nothing to decide under " + key + "."));
    }

    /** The rule set by which a matter is voted on; empty for that of the body. */
    public String ruleSet(Matter matter) {
        return source(matter).map(source -> source.ruleSet(matter)).orElse("");
    }

    /** One of a matter's options, or of the votes that are possible on any matter, in words. */
    public String title(Matter matter, String option) {
        return switch (option) {
            case "ABSTAIN" -> "Abstain";
            case "REFER" -> "Refer to the next sitting";
            default ->
                source(matter).map(source -> source.title(matter, option)).orElse(option);
        };
    }

    /** What the matter's room asks of a vote besides an option and a reason; empty for nothing. */
    public Optional<VoteSupplement> supplement(Matter matter) {
        return supplements.stream().filter(one -> one.concerns(matter)).findFirst();
    }

    private Optional<MatterSource> source(Matter matter) {
        return sources.stream()
                .filter(source -> source.find(matter.key()).isPresent())
                .findFirst();
    }
}
