package dev.tollgate.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application, in the one context that all such tests share: on a real database and a random port,
 * without the demo; jobs, time and mail are driven by hand through {@link Jobs}, {@link TimeTravel}, {@link Mailbox}.
 * The database is shared too, so every test names its own projects and people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "tollgate.demo=false",
            "tollgate.mail.sending=false",
            "tollgate.data-dir=target/test-data",
            "tollgate.access.password-rounds=1000",
            "tollgate.admin.user=" + TollgateTest.ADMINISTRATOR,
            "tollgate.admin.password=" + TollgateTest.ADMINISTRATOR_PASSWORD
        })
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestBeans.class)
@ExtendWith({TidyAfterEachTest.class, ReadModelsEqualARebuild.class})
public @interface TollgateTest {

    /** The first administrator of every test database. */
    String ADMINISTRATOR = "root-admin";

    String ADMINISTRATOR_PASSWORD = "Correct-Horse-42";
}
