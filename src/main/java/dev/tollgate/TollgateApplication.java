package dev.tollgate;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Tollgate. */
@SpringBootApplication
public class TollgateApplication {

    public static void main(String[] args) {
        SpringApplication.run(TollgateApplication.class, args);
    }

    /** The one clock: every room takes "now" from here, so that tests can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
