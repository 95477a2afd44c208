package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;

/** A Camunda Boot application with the webapps and nothing else, to start beside ours. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = SecurityAutoConfiguration.class,
        excludeName = {
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
            "org.springdoc.core.configuration.SpringDocConfiguration",
            "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration"
        })
public class BareWebapp {

    public static void main(String... arguments) {
        SpringApplication.run(BareWebapp.class, arguments);
    }
}
