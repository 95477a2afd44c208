package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {

    @Test
    void pausesDoubleAndNeverExceedAnHour() {
        assertThat(OutboxSender.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(OutboxSender.pauseAfter(2)).isEqualTo(Duration.ofSeconds(60));
        assertThat(OutboxSender.pauseAfter(7)).isEqualTo(Duration.ofMinutes(32));
        assertThat(OutboxSender.pauseAfter(8)).isEqualTo(Duration.ofHours(1));
        assertThat(OutboxSender.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }
}
