package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.support.Http;
import dev.tollgate.support.Life;
import dev.tollgate.support.Mailbox;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.events.NotificationWanted;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class NoticeMailsModuleTest {

    private static final Instant MONDAY = Instant.parse("2031-03-03T09:00:00Z");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Preferences preferences;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Life life;

    @Autowired
    private Persons persons;

    @Autowired
    private Http http;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private ProjectId project = new ProjectId("PRJ-2031-001");

    @BeforeEach
    void aProjectWithPeople() {
        time.to(MONDAY);
        persons.with("notice-pmo", "pmo");
        project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        jdbc.sql("update notification_outbox set state = 'SENT' where state <> 'SENT'")
                .update();
    }

    @AfterEach
    void everybodyHearsEverythingAgain() {
        jdbc.sql("delete from notification_preference").update();
    }

    @Test
    void aBoxTellsItsAudiencesEachPersonOnceAndWhy() throws MessagingException {
        tell("project-ended", "mail", "sponsor", "project-manager", "everyone-involved", "pmo");

        assertThat(told()).contains("life-sponsor@example.org", "life-pm@example.org", "notice-pmo@example.org");
        assertThat(mailbox.of("life-pm@example.org")).hasSize(1);
        assertThat(whole("life-pm")).contains("you take part in the project as project manager");
        assertThat(whole("notice-pmo")).contains("you have the role pmo");
    }

    @Test
    void whoeverIsWaitedOnIsToldAndNobodyElse() {
        tell("project-ended", "mail", "waited-on");

        assertThat(told()).containsExactly("life-pm@example.org");
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(wanted("project-ended", "mail", "sponsor"));
            status.setRollbackOnly();
        });
        sender.deliverDue();

        assertThat(told()).isEmpty();
    }

    @Test
    void newsAtOnceDoesNotWaitForACollectedMailButRespectsWhatIsSwitchedOff() {
        wants("life-sponsor", Set.of());
        wants("life-pm", Set.of("project-ended"));

        tell("project-ended", "mail", "sponsor", "project-manager");
        Set<String> collected = told();
        tell("project-ended", "mail-at-once", "sponsor", "project-manager");

        assertThat(collected).isEmpty();
        assertThat(told()).containsExactly("life-sponsor@example.org");
    }

    @Test
    void newsCanBeSwitchedOffWithOneClickWithoutLoggingInAndADutyCannot() throws MessagingException {
        // given
        tell("project-ended", "mail", "sponsor");
        MimeMessage mail = mailbox.of("life-sponsor@example.org").get(0);
        String link = link(mail);

        // then
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(whole("life-sponsor")).contains("To hear no more of projects that are over:");

        // when a program looks at the link, nothing changes
        Http.Answer page = http.anonymous().get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Project ended", "<form method=\"post\">");
        assertThat(muted("life-sponsor")).isEmpty();

        // and when the mail program posts, twice
        assertThat(http.anonymous().postForm(link, "List-Unsubscribe=One-Click").status())
                .isEqualTo(200);
        assertThat(http.anonymous().postForm(link, "List-Unsubscribe=One-Click").status())
                .isEqualTo(200);

        // then
        assertThat(muted("life-sponsor")).containsExactly("project-ended");
        mailbox.empty();
        tell("project-ended", "mail", "sponsor");
        assertThat(told()).isEmpty();
    }

    @Test
    void aLinkThatWasForgedOrMadeVoidOrIsOfSomebodyElseChangesNothing() throws MessagingException {
        // given
        tell("project-ended", "mail", "sponsor", "project-manager");
        String sponsors = link(mailbox.of("life-sponsor@example.org").get(0));

        // then
        List.of(
                        sponsors.replaceAll("token=.{6}", "token=000000"),
                        sponsors.replaceAll("token=.*", "token="),
                        sponsors.replace("person=life-sponsor", "person=life-pm"),
                        sponsors.replace("person=life-sponsor", "person=nobody-at-all"),
                        sponsors.replace("kind=project-ended", "kind=gate-decided"),
                        sponsors.replace("kind=project-ended", "kind=task-waits"),
                        sponsors.replace("person=life-sponsor", "person=%3Cscript%3E"))
                .forEach(forged -> {
                    assertThat(http.anonymous().postForm(forged, "").status())
                            .as(forged)
                            .isBetween(400, 499);
                    assertThat(http.anonymous().get(forged).body()).doesNotContain("<script>", "<form");
                });

        // and when the person makes all links void
        http.as(persons.with("life-sponsor")).post("/api/me/notifications/revoke-links", Map.of());
        assertThat(http.anonymous().get(sponsors).status()).isEqualTo(403);
        assertThat(http.anonymous().postForm(sponsors, "").status()).isEqualTo(403);
        assertThat(muted("life-sponsor")).isEmpty();
        assertThat(muted("life-pm")).isEmpty();
    }

    @Test
    void everybodySetsTheirOwnNotificationsAndADutyStaysOn() {
        Http.Client pm = http.as(persons.with("life-pm"));

        assertThat(pm.get("/api/me/notifications").json().path("delivery").asText())
                .isEqualTo("AT_ONCE");
        var set = pm.put(
                "/api/me/notifications",
                Map.of("delivery", "weekly", "hour", 7, "weekday", "friday", "muted", List.of("gate-decided")));

        assertThat(set.json().path("delivery").asText()).isEqualTo("WEEKLY");
        assertThat(pm.put("/api/me/notifications", Map.of("hour", 9))
                        .json()
                        .path("weekday")
                        .asText())
                .isEqualTo("FRIDAY");
        assertThat(preferences.of(new PersonId("life-sponsor")).delivery()).isEqualTo(Delivery.AT_ONCE);
        for (String wrong : List.of(
                "{\"hour\":24}",
                "{\"hour\":-1}",
                "{\"delivery\":\"never\"}",
                "{\"weekday\":\"someday\"}",
                "{\"muted\":[\"task-waits\"]}",
                "{\"muted\":[null]}")) {
            assertThat(pm.put("/api/me/notifications", wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(muted("life-pm")).containsExactly("gate-decided");
        assertThat(http.anonymous().get("/api/me/notifications").status()).isEqualTo(401);
    }

    private void tell(String template, String channel, String... audiences) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(wanted(template, channel, audiences)));
        sender.deliverDue();
    }

    private NotificationWanted wanted(String template, String channel, String... audiences) {
        return new NotificationWanted(
                "test-" + System.nanoTime(),
                project,
                project.value(),
                Arrays.asList(audiences),
                template,
                channel,
                time.now());
    }

    private Set<String> told() {
        Set<String> addresses = new TreeSet<>();
        mailbox.all().stream()
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains(project.value()))
                .forEach(mail -> addresses.add(GreenMailUtil.getAddressList(recipients(mail))));
        return addresses;
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String whole(String person) {
        return GreenMailUtil.getWholeMessage(mailbox.of(person + "@example.org").get(0));
    }

    private static String link(MimeMessage mail) throws MessagingException {
        URI address = URI.create(mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", ""));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private Set<String> muted(String person) {
        return preferences.of(new PersonId(person)).muted();
    }

    private void wants(String person, Set<String> muted) {
        preferences.set(new PersonId(person), new Preference(Delivery.DAILY, 8, DayOfWeek.MONDAY, muted));
    }
}
