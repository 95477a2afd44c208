package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.events.SeatFilled;
import dev.tollgate.governance.events.SeatVacated;
import dev.tollgate.project.events.ProjectRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Open tasks follow the seats: whoever takes a seat in the middle takes the work that goes with it. Looked at once,
 * before the transaction commits, when whoever left has a successor already.
 */
@Component
class FollowTheSeats {

    private static final Object KEY = FollowTheSeats.class;

    private final SeatRouting routing;

    FollowTheSeats(SeatRouting routing) {
        this.routing = routing;
    }

    @EventListener
    void note(ProjectRegistered registered) {
        changes().registered(registered.project());
    }

    @EventListener
    void note(SeatVacated vacated) {
        changes().left(vacated.project(), vacated.seat(), vacated.person());
    }

    @EventListener
    void note(SeatFilled filled) {
        changes().taken(filled.project());
    }

    private SeatChanges changes() {
        SeatChanges changes = find();
        if (changes == null) {
            changes = new SeatChanges();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.bindResource(KEY, changes);
                TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(routing, changes));
            }
        }
        return changes;
    }

    private static @Nullable SeatChanges find() {
        return (SeatChanges) TransactionSynchronizationManager.getResource(KEY);
    }

    private record AtTheEnd(SeatRouting routing, SeatChanges changes) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.projects().forEach(project -> routing.follow(project, changes.leaversOf(project)));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
