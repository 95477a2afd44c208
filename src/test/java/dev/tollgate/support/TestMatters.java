package dev.tollgate.support;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.MatterSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Matters that a test makes up, for what works on any matter. */
public final class TestMatters implements MatterSource {

    private final Map<String, Matter> matters = new ConcurrentHashMap<>();

    TestMatters() {}

    public Matter put(Matter matter) {
        matters.put(matter.key(), matter);
        return matter;
    }

    @Override
    public Optional<Matter> find(String key) {
        return Optional.ofNullable(matters.get(key));
    }
}
