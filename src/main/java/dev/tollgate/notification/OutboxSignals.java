package dev.tollgate.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring sees of the outbox. Mail that waits is no reason to call the application ill. */
@Configuration(proxyBeanMethods = false)
class OutboxSignals {

    @Bean
    HealthIndicator outboxHealthIndicator(Outbox outbox) {
        return () -> {
            Backlog backlog = outbox.backlog();
            Health.Builder health =
                    Health.up().withDetail("pending", backlog.pending()).withDetail("failed", backlog.failed());
            return backlog.note().isEmpty()
                    ? health.build()
                    : health.withDetail("note", backlog.note()).build();
        };
    }

    @Bean
    Gauge outboxPending(Outbox outbox, MeterRegistry meters) {
        return Gauge.builder("tollgate.outbox.pending", outbox, Outbox::pending)
                .description("Mails that wait to be sent")
                .register(meters);
    }
}
