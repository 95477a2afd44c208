package dev.tollgate.support;

import java.time.Clock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The handles by which a test drives the application. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Life.class)
public class TestBeans {

    @Bean
    @Primary
    Clock movableClock(TimeTravel time) {
        return time.clock();
    }

    @Bean
    TimeTravel timeTravel() {
        return new TimeTravel();
    }

    @Bean
    Jobs jobs(ManagementService management, RuntimeService runtime, HistoryService history) {
        return new Jobs(management, runtime, history);
    }

    @Bean
    Persons persons(IdentityService identities) {
        return new Persons(identities);
    }

    @Bean
    Http http(Environment environment) {
        return new Http(environment);
    }

    @Bean
    Work work(TaskService tasks, FormService forms, IdentityService identities) {
        return new Work(tasks, forms, identities);
    }

    @Bean
    Mailbox mailbox() {
        return new Mailbox(TestEnvironment.MailServer.RUNNING);
    }

    @Bean
    TestMatters testMatters() {
        return new TestMatters();
    }
}
