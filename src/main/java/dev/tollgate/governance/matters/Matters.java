package dev.tollgate.governance.matters;

import dev.tollgate.vocabulary.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every matter that can be decided, whichever room it belongs to. */
@Service
public class Matters {

    private final List<MatterSource> sources;

    Matters(List<MatterSource> sources) {
        this.sources = sources;
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
}
