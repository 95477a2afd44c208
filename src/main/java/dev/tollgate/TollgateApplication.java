package dev.tollgate;

import dev.tollgate.proof.VerifyDecisions;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Tollgate, or checks exported decisions without starting anything. */
@SpringBootApplication
public class TollgateApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyDecisions.COMMAND)) {
            VerifyDecisions.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            SpringApplication.run(TollgateApplication.class, args);
        }
    }

    /** The one clock: every room takes "now" from here, so that tests can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
