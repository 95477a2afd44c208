package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Life;
import dev.tollgate.support.Mailbox;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class TaskMailsModuleTest {

    private static final Instant MONDAY = Instant.parse("2031-03-03T09:00:00Z");

    @Autowired
    private OutboxSender sender;

    @Autowired
    private Digests digests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Life life;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private Projects projects;

    @Autowired
    private Persons persons;

    @Autowired
    private Work work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onlyOurOwnMailWaits() {
        jdbc.sql("update notification_outbox set state = 'SENT' where state <> 'SENT'")
                .update();
        jdbc.sql("delete from notification_digest_item").update();
        time.to(MONDAY);
    }

    @Test
    void whoeverATaskIsAssignedToGetsOneMailThatSaysWhatByWhenWhereAndWhy() throws MessagingException {
        // when
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        sender.deliverDue();

        // then
        Task task = work.task(project.value(), "draft-plan", "life-pm");
        MimeMessage mail = only(mailsAbout(project, "life-pm"));
        assertThat(mail.getSubject()).isEqualTo(task.getName() + " – " + project + " Life of PLANNING");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("Hello life-pm Example,")
                .contains("/camunda/app/tasklist/default/#/?task=" + task.getId())
                .contains("March 2031, 18:00 (UTC)")
                .contains("What is asked: ")
                .doesNotContain("Next:")
                .contains("the task is assigned to you");
    }

    @Test
    void whatAGroupMayDoIsToldToEachOfItsMembersAndWhoHasNoAddressIsCounted() throws MessagingException {
        // given
        persons.with("mail-pmo", "pmo");
        persons.with("mail-pmo-silent", "pmo");
        User silent = identities.createUserQuery().userId("mail-pmo-silent").singleResult();
        silent.setEmail(null);
        identities.saveUser(silent);
        long before = outbox.backlog().withoutAddress();

        // when
        ProjectId project = lifecycle.begin(idea("Mailed idea <b>"));
        life.runJobs(project);
        sender.deliverDue();

        // then
        MimeMessage mail = only(mailsAbout(project, "mail-pmo"));
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("you have the role pmo")
                .contains("Mailed idea &lt;b&gt;");
        assertThat(outbox.backlog().withoutAddress()).isGreaterThan(before);
    }

    @Test
    void aTaskThatIsDueSoonAndThenLateIsToldToItsAssigneeAndTheLateOneToThePmo() throws MessagingException {
        // given
        persons.with("mail-pmo", "pmo");
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        Instant due =
                work.task(project.value(), "draft-plan", "life-pm").getDueDate().toInstant();
        sender.deliverDue();
        mailbox.empty();

        // when it is due on the next working day
        time.to(due.minusSeconds(60));
        life.runJobs(project);
        sender.deliverDue();

        // then
        assertThat(only(mailsAbout(project, "life-pm")).getSubject()).startsWith("Due soon: ");
        assertThat(mailsAbout(project, "mail-pmo")).isEmpty();

        // and when it is late
        mailbox.empty();
        time.to(due.plusSeconds(60));
        life.runJobs(project);
        sender.deliverDue();
        assertThat(only(mailsAbout(project, "life-pm")).getSubject()).startsWith("Overdue: ");
        assertThat(GreenMailUtil.getWholeMessage(only(mailsAbout(project, "mail-pmo"))))
                .contains("It waits on: life-pm Example")
                .contains("looks after what is late");
    }

    @Test
    void whoeverIsGivenATaskLaterIsToldEachTimeAndWhoeverTakesOneIsNot() {
        // given
        persons.with("mail-stand-in");
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        String task = work.task(project.value(), "draft-plan", "life-pm").getId();
        sender.deliverDue();
        mailbox.empty();

        // when it goes to somebody, back, and to that person again who takes it alone
        tasks.setAssignee(task, "mail-stand-in");
        time.to(MONDAY.plusSeconds(60));
        tasks.setAssignee(task, "life-pm");
        time.to(MONDAY.plusSeconds(120));
        identities.setAuthentication("mail-stand-in", List.of("administrator"));
        tasks.setAssignee(task, "mail-stand-in");
        identities.clearAuthentication();
        sender.deliverDue();

        // then
        assertThat(mailsAbout(project, "mail-stand-in")).hasSize(1);
        assertThat(mailsAbout(project, "life-pm")).hasSize(1);
    }

    @Test
    void importedProjectsDoNotFloodTheGroupThatTakesThemOver() throws MessagingException {
        // given
        persons.with("mail-pmo", "pmo");
        List<ProjectId> imported = projects.registerImported(List.of(row("MAIL-1"), row("MAIL-2"), row("MAIL-3")));

        // when
        imported.forEach(project -> lifecycle.takeUp(Map.of(project, LifecyclePosition.PLANNING)));
        imported.forEach(life::runJobs);
        digests.collectDue();
        sender.deliverDue();
        assertThat(mailbox.subjectsOf("mail-pmo@example.org")).isEmpty();
        time.to(MONDAY.plusSeconds(15 * 60));
        digests.collectDue();
        sender.deliverDue();

        // then
        MimeMessage mail = only(mailbox.of("mail-pmo@example.org"));
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains(imported.stream().map(ProjectId::value).toList());
        assertThat(mail.getSubject()).matches("[0-9]+ things of your projects");
    }

    private List<MimeMessage> mailsAbout(ProjectId project, String person) {
        return mailbox.of(person + "@example.org").stream()
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains(project.value()))
                .toList();
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static NewProject idea(String name) {
        return NewProject.idea(name, "", "", Optional.empty(), new Weight(1, 1, false), new PersonId("mail-proposer"));
    }

    private static NewProject row(String externalId) {
        return new NewProject(
                "Row " + externalId, "", "", null, Weight.UNKNOWN, new PersonId("mail-pmo"), externalId, Owner.UNKNOWN);
    }
}
