package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.ChainWitnesses;
import dev.tollgate.governance.DecisionChain;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Mailbox;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ChainHeadMailsModuleTest {

    @Autowired
    ChainWitnesses witnesses;

    @Autowired
    DecisionChain chain;

    @Autowired
    OutboxSender sender;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Persons persons;

    @Autowired
    Work work;

    @Autowired
    Jobs jobs;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @AfterEach
    void nobodyWitnesses() {
        witnesses.name(List.of(), new PersonId("head-pmo"));
    }

    @Test
    void whomThePmoNamesIsMailedTheHeadAtOnceAndEveryWeek() throws Exception {
        // given
        persons.with("head-auditor");
        persons.with("head-pmo", "pmo");

        // when
        work.start("head-pmo", definition("decision-witnesses"), Map.of("witnesses", "head-auditor"));
        jobs.runDue();
        sender.deliverDue();

        // then
        assertThat(mailbox.of("head-auditor@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail))
                        .contains(chain.head().hash(), "all are as they were recorded", "tollgate.jar verify --head"));

        // when
        management.executeJob(weekly().getId());
        jobs.runDue();
        sender.deliverDue();

        // then
        assertThat(mailbox.of("head-auditor@example.org")).hasSize(2);
    }

    @Test
    void aWitnessWhomNobodyKnowsIsRefusedInASentence() {
        persons.with("head-pmo", "pmo");

        assertThatThrownBy(() -> work.start(
                        "head-pmo",
                        definition("decision-witnesses"),
                        Map.of("witnesses", "head-auditor, no-such-person")))
                .hasStackTraceContaining("no-such-person");
    }

    private Job weekly() {
        return management
                .createJobQuery()
                .processDefinitionKey("decision-chain-head")
                .timers()
                .singleResult();
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
