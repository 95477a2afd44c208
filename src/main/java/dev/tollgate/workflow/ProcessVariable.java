package dev.tollgate.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable by name and type, declared once in the room that owns the process. A variable exists only because
 * a gateway, a timer, a form or a multi-instance needs it; what is true is in the tables.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<Object, T> read;
    private final Function<T, Object> write;

    private ProcessVariable(String name, Function<Object, T> read, Function<T, Object> write) {
        this.name = name;
        this.read = read;
        this.write = write;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class::cast, value -> value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class::cast, value -> value);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).intValue(), value -> value);
    }

    public static ProcessVariable<Long> longNumber(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).longValue(), value -> value);
    }

    /** One of an enumeration, kept by its name so that gateways and decision tables can compare it. */
    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(name, value -> Enum.valueOf(type, (String) value), Enum::name);
    }

    /** A list of ids, for multi-instances; the engine keeps it as JSON. */
    public static ProcessVariable<List<String>> ids(String name) {
        return new ProcessVariable<>(
                name,
                value -> ((List<?>) value).stream().map(String.class::cast).toList(),
                value -> new ArrayList<>(value));
    }

    public String name() {
        return name;
    }

    public @Nullable T get(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : read.apply(value);
    }

    /** @throws IllegalStateException where the process does not have it, which is a fault of the model */
    public T require(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("The process has no variable \"" + name + "\".");
        }
        return value;
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value == null ? null : write.apply(value));
    }

    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value == null ? null : write.apply(value));
    }
}
