package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.events.SeatFilled;
import dev.tollgate.governance.events.SeatVacated;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open tasks follow the seats: whoever takes a seat in the middle takes the work that goes with it. */
@Component
class FollowTheSeats {

    private final SeatRouting routing;

    FollowTheSeats(SeatRouting routing) {
        this.routing = routing;
    }

    @EventListener
    void follow(SeatFilled filled) {
        routing.follow(filled.project(), Map.of());
    }

    /** A successor sits there already, if there is one. */
    @EventListener
    void follow(SeatVacated vacated) {
        routing.follow(vacated.project(), Map.of(vacated.person(), vacated.seat()));
    }
}
