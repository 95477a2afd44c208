package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class BallotsModuleTest {

    private static final ProjectId PROJECT = ProjectId.of(2026, 401);
    private static final PersonId CHAIR = new PersonId("chair");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BEN = new PersonId("ben");

    @Autowired
    Ballots ballots;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_changed_vote_replaces_the_earlier_one_which_stays_on_record() {
        // given
        open("changed", 50, false);

        // when
        ballots.cast("changed", ANNA, "No", "Too early.");
        ballots.cast("changed", ANNA, "Yes", "");
        ballots.cast("changed", ANNA, "Yes", "");

        // then
        assertThat(ballots.tally("changed").votes())
                .extracting(CountedVote::voter, CountedVote::option)
                .containsExactly(tuple(ANNA, "Yes"));
        assertThat(versionsOf("changed")).containsExactly("1 No", "2 Yes");
    }

    @Test
    void opening_twice_leaves_the_ballot_and_its_votes_as_they_are() {
        // given
        open("twice", 50, false);
        ballots.cast("twice", ANNA, "Yes", "");

        // when
        open("twice", 100, true);

        // then
        assertThat(ballots.find("twice")).map(Ballot::quorumPercent).hasValue(50);
        assertThat(ballots.tally("twice").votes()).hasSize(1);
    }

    @Test
    void every_option_but_the_mildest_needs_a_reason() {
        open("reason", 50, false);

        assertThatThrownBy(() -> ballots.cast("reason", ANNA, "No", "  "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Give a reason for your vote; only \"Yes\" needs none.");
        assertThatThrownBy(() -> ballots.cast("reason", ANNA, "Maybe", "Well."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("choose No, Yes");
        assertThat(ballots.tally("reason").votes()).isEmpty();
    }

    @Test
    void only_voters_vote() {
        open("voters", 50, false);

        assertThatThrownBy(() -> ballots.cast("voters", new PersonId("stranger"), "Yes", ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ballots.cast("no-such-ballot", ANNA, "Yes", ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void after_the_deadline_no_vote_is_taken_even_before_the_count() {
        // given
        open("deadline", 50, false);

        // when
        time.forward(Duration.ofDays(8));

        // then
        assertThatThrownBy(() -> ballots.cast("deadline", ANNA, "Yes", "")).isInstanceOf(Conflict.class);
    }

    @Test
    void a_closed_ballot_takes_no_vote_and_counts_the_same_again() {
        // given
        open("closed", 50, false);
        ballots.cast("closed", ANNA, "Yes", "");
        ballots.cast("closed", CHAIR, "No", "The budget is not settled.");

        // when
        Tally first = ballots.close("closed");

        // then
        assertThatThrownBy(() -> ballots.cast("closed", BEN, "Yes", "")).isInstanceOf(Conflict.class);
        assertThat(ballots.close("closed")).isEqualTo(first);
        assertThat(first.quorate()).isTrue();
        assertThat(first.reasonIfNot()).isEmpty();
        assertThat(first.seats()).isEqualTo(3);
    }

    @Test
    void a_quorum_is_counted_over_all_who_may_vote() {
        // given
        open("quorum", 67, false);

        // when
        ballots.cast("quorum", ANNA, "Yes", "");
        ballots.cast("quorum", BEN, "Yes", "");

        // then two of three are 66.7 percent
        assertThat(ballots.tally("quorum").quorate()).isFalse();
        assertThat(ballots.tally("quorum").reasonIfNot()).isEqualTo("2 of 3 voted; the quorum is 67 percent.");
        ballots.cast("quorum", CHAIR, "Yes", "");
        assertThat(ballots.tally("quorum").quorate()).isTrue();
    }

    @Test
    void without_the_chair_there_is_no_quorum_where_the_chair_must_vote() {
        // given
        open("chair", 50, true);

        // when
        ballots.cast("chair", ANNA, "Yes", "");
        ballots.cast("chair", BEN, "Yes", "");

        // then
        assertThat(ballots.tally("chair").reasonIfNot()).isEqualTo("The chair did not vote.");
    }

    @Test
    void voters_at_the_same_moment_all_get_their_vote_counted() {
        // given
        open("crowd", 100, false);
        List<PersonId> voters = List.of(CHAIR, ANNA, BEN);

        // when each of three votes four times at once
        CompletableFuture<?>[] votes = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> ballots.cast("crowd", voters.get(i % 3), i % 2 == 0 ? "Yes" : "No", "Reason " + i)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(votes).join();

        // then
        assertThat(ballots.close("crowd").votes()).hasSize(3);
        assertThat(versionsOf("crowd")).hasSize(12);
    }

    @Test
    void votes_can_neither_be_changed_nor_removed() {
        open("kept", 50, false);
        ballots.cast("kept", ANNA, "Yes", "");

        AppendOnly.assertKept(jdbc, "ballot_vote", "reason");
    }

    @Test
    void a_ballot_needs_options_voters_and_a_chair_among_them() {
        assertThatThrownBy(() -> ballot("x", List.of("Yes"), List.of(CHAIR), CHAIR, 50))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", "Yes"), List.of(), CHAIR, 50))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", "Yes"), List.of(ANNA), CHAIR, 50))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", "Yes"), List.of(CHAIR), CHAIR, 101))
                .isInstanceOf(RuleBroken.class);
    }

    private void open(String key, int quorumPercent, boolean chairMustVote) {
        ballots.open(new NewBallot(
                key,
                PROJECT,
                "Shall we " + key + "?",
                List.of("No", "Yes"),
                List.of(CHAIR, ANNA, BEN),
                CHAIR,
                quorumPercent,
                chairMustVote,
                time.now().plus(Duration.ofDays(7))));
    }

    private NewBallot ballot(String key, List<String> options, List<PersonId> voters, PersonId chair, int quorum) {
        return new NewBallot(key, PROJECT, "Well?", options, voters, chair, quorum, false, time.now());
    }

    private List<String> versionsOf(String key) {
        return jdbc.sql(
                        "select version || ' ' || option from ballot_vote where ballot_key = ? order by person, version")
                .param(key)
                .query(String.class)
                .list();
    }
}
