package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tollgate.support.Http;
import dev.tollgate.support.Mailbox;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
@SuppressWarnings("EnumOrdinal") // any of them will do
class OutboxModuleTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private LetterPaper paper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @BeforeEach
    void onlyOurOwnMailWaits() {
        jdbc.sql("update notification_outbox set state = 'SENT' where state <> 'SENT'")
                .update();
        time.to(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void whatWasRolledBackIsNeverTold() {
        // given
        var transaction = new TransactionTemplate(transactions);

        // when
        transaction.executeWithoutResult(status -> {
            outbox.put(mail("outbox-rolled-back", 1));
            status.setRollbackOnly();
        });
        outbox.put(mail("outbox-kept", 1));
        sender.deliverDue();

        // then
        assertThat(mailbox.of(address("outbox-rolled-back", 1))).isEmpty();
        assertThat(mailbox.of(address("outbox-kept", 1))).hasSize(1);
    }

    @Test
    void theSameMailIsTakenOnceAndSentOnce() {
        outbox.put(mail("outbox-once", 1));
        outbox.put(mail("outbox-once", 1));

        assertThat(sender.deliverDue()).isEqualTo(1);
        assertThat(sender.deliverDue()).isZero();
        assertThat(mailbox.of(address("outbox-once", 1))).hasSize(1);
    }

    @Test
    void aMailCarriesPlainTextAndHtmlAndAnIdThatASecondDeliveryRepeats() throws MessagingException, IOException {
        // given
        outbox.put(mail("outbox-parts", 1));

        // when it is delivered, and once more because the note of it was lost
        sender.deliverDue();
        jdbc.sql("update notification_outbox set state = 'PENDING', next_attempt_at = created_at"
                        + " where recipient = ?")
                .param(address("outbox-parts", 1))
                .update();
        sender.deliverDue();

        // then
        List<MimeMessage> mails = mailbox.of(address("outbox-parts", 1));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        assertThat(mails.get(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mails.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mails.get(0).getSubject()).isEqualTo("Überprüfung 1");
    }

    @Test
    void aMailServerThatIsDownLosesNothingAndDelaysOnlyMail() throws MessagingException {
        // given
        put("outbox-down", 60);
        OutboxSender unreached = senderTo(NOBODY_LISTENS);

        // when
        assertThat(unreached.deliverDue()).isZero();

        // then: the first batch found nobody and waits; the rest was not even tried
        assertThat(jdbc.sql("select count(*) from notification_outbox where state = 'PENDING' and attempts = 1"
                                + " and last_error is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(OutboxSender.BATCH);

        // and when it is back
        time.forward(Duration.ofSeconds(31));
        assertThat(sender.deliverDue()).isEqualTo(60);
        assertEachArrivedOnce("outbox-down", 60, mailbox.all());
    }

    @Test
    void aMailServerThatNeverAnswersHoldsTheSenderForAMomentOnly() throws Exception {
        try (TroubledServer silent = new TroubledServer(TroubledServer.Trouble.NEVER_ANSWERS)) {
            // given
            put("outbox-silent", 3);

            // when
            long before = System.nanoTime();
            int sent = senderTo(silent.port()).deliverDue();
            Duration took = Duration.ofNanos(System.nanoTime() - before);

            // then: one connection for all, given up when its time was over
            assertThat(sent).isZero();
            assertThat(silent.calls()).isEqualTo(1);
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
        time.forward(Duration.ofSeconds(31));
        sender.deliverDue();
        assertEachArrivedOnce("outbox-silent", 3, mailbox.all());
    }

    @Test
    void aRefusalForNowIsTriedAgainLaterAndLater() throws Exception {
        try (TroubledServer busy = new TroubledServer(TroubledServer.Trouble.REFUSES_EVERY_RECIPIENT_FOR_NOW)) {
            // given
            put("outbox-busy", 2);
            OutboxSender refused = senderTo(busy.port());

            // when it is tried, too early, and at the right time
            refused.deliverDue();
            time.forward(Duration.ofSeconds(29));
            refused.deliverDue();
            assertThat(attempts("outbox-busy")).containsExactly(1, 1);
            time.forward(Duration.ofSeconds(2));
            refused.deliverDue();

            // then
            assertThat(attempts("outbox-busy")).containsExactly(2, 2);
            assertThat(outbox.backlog().troubles())
                    .filteredOn(trouble -> trouble.to().startsWith("outbox-busy"))
                    .hasSize(2)
                    .allSatisfy(trouble -> assertThat(trouble.reason()).contains("451 not now"));
        }
        time.forward(Duration.ofSeconds(61));
        sender.deliverDue();
        assertEachArrivedOnce("outbox-busy", 2, mailbox.all());
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_THE_FIRST_RECIPIENT_FOR_GOOD", "HANGS_UP_ON_THE_FIRST_RECIPIENT"})
    void oneRecipientWhomTheServerCannotBearHoldsUpNobodyElse(TroubledServer.Trouble trouble) throws Exception {
        String who = "outbox-picky-" + trouble.ordinal();
        try (TroubledServer picky = new TroubledServer(trouble)) {
            // given
            put(who, 5);

            // when
            int sent = senderTo(picky.port()).deliverDue();

            // then
            assertThat(sent).isEqualTo(4);
            assertThat(state(who)).isEqualTo("PENDING");
        }

        // and when the server has recovered
        time.forward(Duration.ofSeconds(31));
        sender.deliverDue();
        assertEachArrivedOnce(who, 1, mailbox.all());
    }

    @Test
    void anAddressThatIsNoneHoldsUpNobodyElse() throws MessagingException {
        // given
        outbox.put(new NewMail("test:outbox-no-address", "no address at all", "Subject", "Text", "<p>Text</p>"));
        put("outbox-behind", 3);

        // when
        int sent = sender.deliverDue();

        // then
        assertThat(sent).isEqualTo(3);
        assertEachArrivedOnce("outbox-behind", 3, mailbox.all());
        assertThat(outbox.backlog().troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.to()).isEqualTo("no address at all"));
    }

    @Test
    void anAdministratorTriesAgainWhatWasGivenUpAndNobodyElseMay() {
        // given
        outbox.put(mail("outbox-again", 1));
        time.forward(OutboxSender.GIVES_UP_AFTER.plusMinutes(1));
        senderTo(NOBODY_LISTENS).deliverDue();
        assertThat(state("outbox-again")).isEqualTo("FAILED");

        // when
        int refused = http.as(persons.with("outbox-pmo", "pmo"))
                .post("/api/outbox/retry", Map.of())
                .status();
        Http.Answer retried = http.as(persons.administrator()).post("/api/outbox/retry", Map.of());
        sender.deliverDue();

        // then
        assertThat(refused).isEqualTo(403);
        assertThat(retried.json().path("mails").asInt()).isEqualTo(1);
        assertThat(mailbox.of(address("outbox-again", 1))).hasSize(1);
    }

    @Test
    void whatWasTriedInVainIsReadPageByPage() {
        // given
        put("outbox-paged", 5);
        senderTo(NOBODY_LISTENS).deliverDue();
        Http.Client administrator = http.as(persons.administrator());

        // when
        var first = administrator.get("/api/outbox?size=3").json().path("troubles");
        var second = administrator.get("/api/outbox?size=3&page=1").json().path("troubles");
        var farAway = administrator.get("/api/outbox?size=500&page=2000000000");

        // then
        assertThat(first.findValuesAsText("to")).hasSize(3);
        assertThat(second.findValuesAsText("to")).hasSize(2).doesNotContainAnyElementsOf(first.findValuesAsText("to"));
        assertThat(farAway.status()).isEqualTo(200);
        assertThat(administrator.get("/api/outbox?size=501").status()).isEqualTo(422);
    }

    @Test
    void aMailIsGivenUpAfterAWeekAndNotBefore() {
        // given
        outbox.put(mail("outbox-week", 1));
        OutboxSender unreached = senderTo(NOBODY_LISTENS);

        // when
        time.forward(OutboxSender.GIVES_UP_AFTER);
        unreached.deliverDue();
        String afterAWeek = state("outbox-week");
        time.forward(Duration.ofMinutes(61));
        unreached.deliverDue();

        // then
        assertThat(afterAWeek).isEqualTo("PENDING");
        assertThat(state("outbox-week")).isEqualTo("FAILED");
    }

    @Test
    void twoNodesAtOnceSendEachMailOnce() throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            // given
            put("outbox-two", 240);
            int port = server.getSmtp().getPort();

            // when
            List<CompletableFuture<Integer>> nodes = Stream.of(senderTo(port), senderTo(port))
                    .map(node -> CompletableFuture.supplyAsync(node::deliverDue))
                    .toList();

            // then
            assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(240);
            assertEachArrivedOnce("outbox-two", 240, List.of(server.getReceivedMessages()));
        } finally {
            server.stop();
        }
    }

    @Test
    void whatADeadNodeHadTakenIsSentByAnotherWhenItsLeaseEnds() {
        // given
        outbox.put(mail("outbox-lease", 1));
        store.claim(clock.instant(), clock.instant().plus(OutboxSender.LEASE), 1);

        // when
        sender.deliverDue();
        int before = mailbox.of(address("outbox-lease", 1)).size();
        time.forward(OutboxSender.LEASE);
        sender.deliverDue();

        // then
        assertThat(before).isZero();
        assertThat(mailbox.of(address("outbox-lease", 1))).hasSize(1);
    }

    @Test
    void anAdministratorSeesWhatWaitsAndAProjectManagerDoesNot() {
        // given
        outbox.put(mail("outbox-seen", 1));

        // when
        var seen = http.as(persons.administrator()).get("/api/outbox");

        // then
        assertThat(seen.json().at("/pending").asInt()).isEqualTo(1);
        assertThat(seen.json().at("/oldestPending").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(seen.json().at("/mailServer").asText()).startsWith("127.0.0.1:");
        assertThat(http.as(persons.with("outbox-pm", "project-manager"))
                        .get("/api/outbox")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void healthStaysWellWhileMailWaits() {
        put("outbox-health", 3);
        senderTo(NOBODY_LISTENS).deliverDue();

        Http.Answer anybody = http.anonymous().get("/actuator/health");
        Http.Answer administrators = http.as(persons.administrator()).get("/actuator/health");
        Http.Answer others =
                http.as(persons.with("outbox-pm", "project-manager")).get("/actuator/health");

        assertThat(anybody.status()).isEqualTo(200);
        assertThat(anybody.json().has("components")).isFalse();
        assertThat(others.json().has("components")).isFalse();
        assertThat(administrators
                        .json()
                        .at("/components/outbox/details/pending")
                        .asInt())
                .isEqualTo(3);
    }

    private OutboxSender senderTo(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Properties patience = server.getJavaMailProperties();
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            patience.setProperty("mail.smtp." + timeout, port == NOBODY_LISTENS ? "500" : "2000");
        }
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        Post post = new SmtpPost(beans.getBeanProvider(JavaMailSenderImpl.class), paper);
        return new OutboxSender(store, post, clock);
    }

    private void put(String who, int count) {
        IntStream.rangeClosed(1, count).forEach(number -> outbox.put(mail(who, number)));
    }

    private static NewMail mail(String who, int number) {
        return new NewMail(
                "test:" + who + ":" + number, address(who, number), "Überprüfung " + number, "Text", "<p>Text</p>");
    }

    private static String address(String who, int number) {
        return who + "-" + number + "@example.org";
    }

    private List<Integer> attempts(String who) {
        return jdbc.sql("select attempts from notification_outbox where recipient like ? order by id")
                .param(who + "-%")
                .query(Integer.class)
                .list();
    }

    private String state(String who) {
        return jdbc.sql("select state from notification_outbox where recipient = ?")
                .param(address(who, 1))
                .query(String.class)
                .single();
    }

    private static void assertEachArrivedOnce(String who, int count, List<MimeMessage> arrived)
            throws MessagingException {
        String[] expected = IntStream.rangeClosed(1, count)
                .mapToObj(number -> address(who, number))
                .toArray(String[]::new);
        assertThat(arrived)
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(expected);
    }
}
