package dev.tollgate.notification.web;

import dev.tollgate.notification.Backlog;
import dev.tollgate.notification.Outbox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the outbox stands, for administrators. */
@RestController
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param page of the mails that were tried in vain, from 0 */
    @GetMapping("/api/outbox")
    Backlog backlog(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return outbox.backlog(page, size);
    }

    /** How many mails that were given up are tried again. */
    record Retried(int mails) {}

    @PostMapping("/api/outbox/retry")
    Retried retry() {
        return new Retried(outbox.retryFailed());
    }
}
