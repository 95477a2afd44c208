package dev.tollgate.governance.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.TollgateApplication;
import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Cast;
import dev.tollgate.governance.CountedVote;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.Tally;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Two nodes on one database: votes in the same instant are counted once each, and the count has an end. */
@TollgateTest
// The webapps of a JVM keep what they need in static fields, which the second node takes with it when it ends.
@DirtiesContext
class BallotOnTwoNodesTest {

    private static final int MEMBERS = 24;

    @Autowired
    Ballots here;

    @Autowired
    CommitteeDecisions committee;

    @Autowired
    GateReviews reviews;

    @Autowired
    Environment environment;

    GateFixture fixture;

    @Autowired
    void fixture(Persons persons, Projects projects, ProjectWork work, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, work, seats, documents);
    }

    @Test
    void votes_of_the_same_instant_and_at_the_very_end_are_counted_once_each_or_told_why_not() {
        // given
        Ballot ballot = ballotOfTwentyFive();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try (ConfigurableApplicationContext otherNode = secondNode()) {
            Ballots there = otherNode.getBean(Ballots.class);

            // when everybody votes at once, each from both nodes, and one of the nodes counts in the middle of it
            List<CompletableFuture<Boolean>> votes = new ArrayList<>();
            for (PersonId voter : ballot.voters()) {
                votes.add(CompletableFuture.supplyAsync(() -> vote(here, ballot, voter), threads));
                votes.add(CompletableFuture.supplyAsync(() -> vote(there, ballot, voter), threads));
            }
            CompletableFuture<Tally> count = CompletableFuture.supplyAsync(() -> there.close(ballot.key()), threads);
            CompletableFuture<Tally> again = CompletableFuture.supplyAsync(() -> here.close(ballot.key()), threads);
            List<Boolean> taken = votes.stream().map(CompletableFuture::join).toList();

            // then
            Tally tally = count.join();
            assertThat(again.join()).isEqualTo(tally);
            assertThat(here.tally(ballot.key())).isEqualTo(tally);
            List<PersonId> counted =
                    tally.votes().stream().map(CountedVote::voter).toList();
            assertThat(counted).doesNotHaveDuplicates();
            for (int at = 0; at < ballot.voters().size(); at++) {
                boolean wasTaken = taken.get(2 * at) || taken.get(2 * at + 1);
                assertThat(counted.contains(ballot.voters().get(at))).isEqualTo(wasTaken);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether it was taken; a vote that comes too late is refused with a sentence. */
    private static boolean vote(Ballots node, Ballot ballot, PersonId voter) {
        try {
            node.cast(ballot.key(), new Cast(voter, voter, "GO", ""));
            return true;
        } catch (Conflict late) {
            assertThat(late).hasMessageContaining("votes no longer change");
            return false;
        }
    }

    private Ballot ballotOfTwentyFive() {
        ProjectId project = fixture.planned(Tier.STANDARD);
        IntStream.range(2, MEMBERS).forEach(at -> fixture.seat(project, Seat.STEERING_MEMBER, "two-nodes-" + at));
        String key = project.child("G2");
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);
        Ballot ballot = Objects.requireNonNull(
                committee.next(key + ".B1", key, BodyId.STEERING_COMMITTEE).ballot());
        assertThat(ballot.voters()).hasSize(MEMBERS + 1);
        return ballot;
    }

    private ConfigurableApplicationContext secondNode() {
        return new SpringApplicationBuilder(TollgateApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--tollgate.demo=false",
                        "--tollgate.mail.sending=false",
                        "--tollgate.data-dir=target/test-data",
                        "--tollgate.access.password-rounds=1000",
                        "--tollgate.admin.user=" + TollgateTest.ADMINISTRATOR,
                        "--tollgate.admin.password=" + TollgateTest.ADMINISTRATOR_PASSWORD,
                        "--spring.jmx.enabled=false",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password="
                                + environment.getRequiredProperty("spring.datasource.password"));
    }
}
