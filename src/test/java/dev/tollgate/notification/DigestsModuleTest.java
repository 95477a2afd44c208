package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.people.Directory;
import dev.tollgate.support.Life;
import dev.tollgate.support.Mailbox;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class DigestsModuleTest {

    private static final PersonId READER = new PersonId("digest-reader");
    private static final String ADDRESS = "digest-reader@example.org";
    private static final Instant MONDAY_NOON = Instant.parse("2031-03-03T12:00:00Z");
    private static final Instant TUESDAY_EIGHT = Instant.parse("2031-03-04T08:00:00Z");

    @Autowired
    private Notices notices;

    @Autowired
    private Digests digests;

    @Autowired
    private DigestStore store;

    @Autowired
    private Preferences preferences;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private Directory directory;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Persons persons;

    @Autowired
    private Life life;

    @Autowired
    private Work work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aReaderWhoWantsOneMailADay() {
        persons.with(READER.value());
        jdbc.sql("update notification_outbox set state = 'SENT' where state <> 'SENT'")
                .update();
        jdbc.sql("delete from notification_digest_item").update();
        time.to(MONDAY_NOON);
        wants(Delivery.DAILY);
    }

    @AfterEach
    void everybodyHearsAtOnceAgain() {
        jdbc.sql("delete from notification_preference").update();
    }

    @Test
    void whatIsCollectedLeavesAsOneMailAtTheHourThatThePersonChose() {
        // given
        IntStream.rangeClosed(1, 25).forEach(number -> notices.tell(news("one", number)));

        // when
        round();
        List<MimeMessage> tooEarly = mailbox.of(ADDRESS);
        time.to(TUESDAY_EIGHT);
        round();
        round();

        // then
        assertThat(tooEarly).isEmpty();
        assertThat(mailbox.subjectsOf(ADDRESS)).containsExactly("25 things of your projects");
        assertThat(GreenMailUtil.getWholeMessage(mailbox.of(ADDRESS).get(0)))
                .contains("News 1 <b>", "News 1 &lt;b&gt;", "and 5 more of the kind")
                .doesNotContain("News 21 ");
    }

    @Test
    void twoNodesAtOnceMakeOneMail() {
        // given
        IntStream.rangeClosed(1, 40).forEach(number -> notices.tell(news("two", number)));
        time.to(TUESDAY_EIGHT);

        // when
        int mails =
                Stream.of(1, 2, 3, 4).map(node -> CompletableFuture.supplyAsync(digests::collectDue)).toList().stream()
                        .mapToInt(CompletableFuture::join)
                        .sum();
        sender.deliverDue();

        // then
        assertThat(mails).isEqualTo(1);
        assertThat(mailbox.subjectsOf(ADDRESS)).containsExactly("40 things of your projects");
    }

    @Test
    void aNodeThatDiesWhileItWritesTheMailLosesNothing() {
        // given
        notices.tell(news("crash", 1));
        time.to(TUESDAY_EIGHT);

        // when
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(store.take(READER, TUESDAY_EIGHT)).hasSize(1);
            status.setRollbackOnly();
        });
        round();

        // then
        assertThat(mailbox.of(ADDRESS)).hasSize(1);
    }

    @Test
    void newsOfTheNextPeriodIsNotDrawnIntoAMailOfItsOwn() {
        // given
        notices.tell(news("period", 1));
        time.to(TUESDAY_EIGHT);
        round();

        // when another round finds the person's next news
        notices.tell(news("period", 2));
        List<DigestStore.Line> taken =
                new TransactionTemplate(transactions).execute(status -> store.take(READER, TUESDAY_EIGHT));

        // then
        assertThat(taken).isEmpty();
        assertThat(mailbox.of(ADDRESS)).hasSize(1);
    }

    @Test
    void whatWasSwitchedOffMeanwhileIsNotTold() {
        notices.tell(news("muted", 1));
        preferences.set(READER, new Preference(Delivery.DAILY, 8, DayOfWeek.MONDAY, Set.of("project-ended")));

        time.to(TUESDAY_EIGHT);
        round();

        assertThat(mailbox.of(ADDRESS)).isEmpty();
    }

    @Test
    void whoeverWantsMailAtOnceAgainGetsWhatIsCollectedAtOnce() {
        notices.tell(news("again", 1));

        wants(Delivery.AT_ONCE);
        round();

        assertThat(mailbox.of(ADDRESS)).hasSize(1);
    }

    @Test
    void aTaskThatWasDoneMeanwhileIsLeftOutAndOneThatIsDueBeforeTheMailIsToldAtOnce() {
        // given
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        var task = work.task(project.value(), "draft-plan", "life-pm");

        // when
        notices.tell(duty("soon", task.getId(), TUESDAY_EIGHT.minusSeconds(60)));
        notices.tell(duty("open", task.getId(), TUESDAY_EIGHT.plusSeconds(60)));
        notices.tell(duty("done", "no-such-task", TUESDAY_EIGHT.plusSeconds(60)));
        sender.deliverDue();
        List<String> atOnce = mailbox.subjectsOf(ADDRESS);
        time.to(TUESDAY_EIGHT);
        round();

        // then
        assertThat(atOnce).containsExactly("soon");
        assertThat(mailbox.subjectsOf(ADDRESS)).containsExactly("soon", "1 things of your projects");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    private void round() {
        digests.collectDue();
        sender.deliverDue();
    }

    private void wants(Delivery delivery) {
        preferences.set(READER, new Preference(delivery, 8, DayOfWeek.MONDAY, Set.of()));
    }

    private Notice news(String about, int number) {
        return new Notice(
                "test:" + about + ":" + number,
                "project-ended",
                false,
                directory.get(READER),
                "News " + number + " <b>",
                "https://pmo.example.org/" + number,
                null,
                null,
                "project-ended",
                Map.of());
    }

    private Notice duty(String name, String task, Instant due) {
        return new Notice(
                "test:duty:" + name,
                "task-waits",
                true,
                directory.get(READER),
                name,
                "https://pmo.example.org/" + name,
                task,
                due,
                "task-waits",
                Map.of("task", name));
    }
}
