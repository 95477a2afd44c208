package dev.tollgate.bench;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes what one side's deeds cost: either their time or, in a run of its own, their statements. What happens between
 * the deeds, such as looking for the next task, costs nothing.
 */
final class Meter {

    private final @Nullable Server counting;
    private final Server.Database database;
    private final Map<String, List<Reading>> readings = new ConcurrentHashMap<>();
    private final ThreadLocal<Deque<Reading>> units = ThreadLocal.withInitial(ArrayDeque::new);
    private volatile boolean on;

    private record Reading(long nanos, Cost cost) {

        static final Reading NOTHING = new Reading(0, Cost.NONE);

        Reading plus(Reading more) {
            return new Reading(nanos + more.nanos, cost.plus(more.cost));
        }
    }

    private Meter(@Nullable Server counting, Server.Database database) {
        this.counting = counting;
        this.database = database;
    }

    static Meter ofTime(Server.Database database) {
        return new Meter(null, database);
    }

    static Meter ofStatements(Server server, Server.Database database) {
        return new Meter(server, database);
    }

    /** Until then everything is warming up. */
    void begin() {
        on = true;
    }

    /** One deed, such as completing a task, under each of its names. */
    void deed(Runnable deed, String... names) {
        if (!on) {
            deed.run();
            return;
        }
        Cost before = cost();
        long start = System.nanoTime();
        deed.run();
        long nanos = System.nanoTime() - start;
        Reading reading = new Reading(nanos, cost().minus(before));
        for (String name : names) {
            note(name, reading);
        }
        Deque<Reading> unit = units.get();
        if (!unit.isEmpty()) {
            unit.push(unit.pop().plus(reading));
        }
    }

    /** A unit of work that costs what its deeds cost together. */
    void unit(String name, Runnable deeds) {
        units.get().push(Reading.NOTHING);
        deeds.run();
        Reading reading = units.get().pop();
        if (on) {
            note(name, reading);
        }
    }

    private Cost cost() {
        try {
            return counting == null ? Cost.NONE : counting.cost(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the statements of " + database.name() + " cannot be counted", e);
        }
    }

    private void note(String name, Reading reading) {
        List<Reading> list = readings.computeIfAbsent(name, key -> new ArrayList<>());
        synchronized (list) {
            list.add(reading);
        }
    }

    /** Milliseconds of the middle one. */
    double median(String name) {
        long[] sorted = of(name).stream().mapToLong(Reading::nanos).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    double mean(String name) {
        return of(name).stream().mapToLong(Reading::nanos).average().orElseThrow() / 1e6;
    }

    /** Statements of one, on the average. */
    double statements(String name) {
        return of(name).stream().mapToLong(reading -> reading.cost().statements()).average().orElseThrow();
    }

    double transactions(String name) {
        return of(name).stream().mapToLong(reading -> reading.cost().transactions()).average().orElseThrow();
    }

    private List<Reading> of(String name) {
        List<Reading> list = readings.get(name);
        if (list == null) {
            throw new IllegalStateException("Nothing was measured as \"" + name + "\"; there is " + readings.keySet());
        }
        return list;
    }
}
