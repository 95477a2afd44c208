package dev.tollgate.notification.web;

import dev.tollgate.notification.Backlog;
import dev.tollgate.notification.Outbox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the outbox stands, for administrators. */
@RestController
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/api/outbox")
    Backlog backlog() {
        return outbox.backlog();
    }
}
