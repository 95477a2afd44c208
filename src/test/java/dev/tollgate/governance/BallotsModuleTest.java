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
import java.util.Map;
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
        vote("changed", ANNA, "No", "Too early.");
        vote("changed", ANNA, "Yes", "");
        vote("changed", ANNA, "Yes", "");

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
        vote("twice", ANNA, "Yes", "");

        // when
        open("twice", 100, true);

        // then
        assertThat(ballots.find("twice"))
                .map(ballot -> ballot.rules().quorum().toString())
                .hasValue("50 percent");
        assertThat(ballots.tally("twice").votes()).hasSize(1);
    }

    @Test
    void every_option_but_the_mildest_needs_a_reason() {
        open("reason", 50, false);

        assertThatThrownBy(() -> vote("reason", ANNA, "No", "  "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Give a reason for your vote; only \"Yes\" needs none.");
        assertThatThrownBy(() -> vote("reason", ANNA, "Maybe", "Well."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("choose No, Yes");
        assertThat(ballots.tally("reason").votes()).isEmpty();
    }

    @Test
    void only_voters_vote() {
        open("voters", 50, false);

        assertThatThrownBy(() -> vote("voters", new PersonId("stranger"), "Yes", ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> vote("no-such-ballot", ANNA, "Yes", "")).isInstanceOf(NotFound.class);
    }

    @Test
    void after_the_deadline_no_vote_is_taken_even_before_the_count() {
        // given
        open("deadline", 50, false);

        // when
        time.forward(Duration.ofDays(8));

        // then
        assertThatThrownBy(() -> vote("deadline", ANNA, "Yes", "")).isInstanceOf(Conflict.class);
    }

    @Test
    void a_closed_ballot_takes_no_vote_and_counts_the_same_again() {
        // given
        open("closed", 50, false);
        vote("closed", ANNA, "Yes", "");
        vote("closed", CHAIR, "No", "The budget is not settled.");

        // when
        Tally first = ballots.close("closed");

        // then
        assertThatThrownBy(() -> vote("closed", BEN, "Yes", "")).isInstanceOf(Conflict.class);
        assertThat(ballots.close("closed")).isEqualTo(first);
        assertThat(first.quorate()).isTrue();
        assertThat(first.why()).isEmpty();
        assertThat(first.seats()).isEqualTo(3);
    }

    @Test
    void a_quorum_is_counted_over_all_who_may_vote() {
        // given
        open("quorum", 67, false);

        // when
        vote("quorum", ANNA, "Yes", "");
        vote("quorum", BEN, "Yes", "");

        // then two of three are 66.7 percent
        assertThat(ballots.tally("quorum").quorate()).isFalse();
        assertThat(ballots.tally("quorum").why()).isEqualTo("2 of 3 voted; the quorum is 67 percent.");
        vote("quorum", CHAIR, "Yes", "");
        assertThat(ballots.tally("quorum").quorate()).isTrue();
    }

    @Test
    void without_the_chair_there_is_no_quorum_where_the_chair_must_vote() {
        // given
        open("chair", 50, true);

        // when
        vote("chair", ANNA, "Yes", "");
        vote("chair", BEN, "Yes", "");

        // then
        assertThat(ballots.tally("chair").why()).isEqualTo("The chair did not vote.");
    }

    @Test
    void voters_at_the_same_moment_all_get_their_vote_counted() {
        // given
        open("crowd", 100, false);
        List<PersonId> voters = List.of(CHAIR, ANNA, BEN);

        // when each of three votes four times at once
        CompletableFuture<?>[] votes = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> vote("crowd", voters.get(i % 3), i % 2 == 0 ? "Yes" : "No", "Reason " + i)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(votes).join();

        // then
        assertThat(ballots.close("crowd").votes()).hasSize(3);
        assertThat(versionsOf("crowd")).hasSize(12);
    }

    @Test
    void votes_can_neither_be_changed_nor_removed() {
        open("kept", 50, false);
        vote("kept", ANNA, "Yes", "");

        AppendOnly.assertKept(jdbc, "ballot_vote", "reason");
    }

    @Test
    void whoever_is_recused_may_speak_but_not_vote_and_the_quorum_is_counted_without_them() {
        // given
        open("recused", 67, false);
        vote("recused", CHAIR, "No", "Too dear.");
        vote("recused", ANNA, "Yes", "");

        // when
        assertThat(ballots.tally("recused").why()).isEqualTo("2 of 3 voted; the quorum is 67 percent.");
        ballots.recuse("recused", CHAIR, "My brother owns the supplier. It is too dear all the same.");

        // then
        Tally tally = ballots.close("recused");
        assertThat(tally.quorate()).isFalse();
        assertThat(tally.why()).isEqualTo("1 of 2 voted; the quorum is 67 percent.");
        assertThat(tally.votes()).extracting(CountedVote::voter).containsExactly(ANNA);
        assertThat(tally.recusals()).extracting(Recusal::voter).containsExactly(CHAIR);
    }

    @Test
    void whoever_is_recused_has_no_vote_any_more_and_says_why() {
        open("conflict", 50, false);

        assertThatThrownBy(() -> ballots.recuse("conflict", ANNA, " ")).isInstanceOf(RuleBroken.class);
        ballots.recuse("conflict", ANNA, "I own shares.");
        ballots.recuse("conflict", ANNA, "I own shares.");

        assertThatThrownBy(() -> vote("conflict", ANNA, "Yes", ""))
                .isInstanceOf(Forbidden.class)
                .hasMessageStartingWith("You are recused from this ballot");
        assertThat(ballots.tally("conflict").recusals()).hasSize(1);
        AppendOnly.assertKept(jdbc, "ballot_recusal", "reason");
    }

    @Test
    void abstaining_needs_no_reason_and_counts_as_taking_part() {
        open("abstained", 100, false);

        vote("abstained", CHAIR, "Yes", "");
        vote("abstained", ANNA, Ballot.ABSTAIN, "");
        vote("abstained", BEN, Ballot.ABSTAIN, "");

        assertThat(ballots.tally("abstained").option()).isEqualTo("Yes");
    }

    @Test
    void only_where_the_rules_allow_a_vote_refers() {
        open("refer", 50, false);

        assertThatThrownBy(() -> vote("refer", ANNA, Ballot.REFER, "Let us talk."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("choose No, Yes, ABSTAIN");
    }

    @Test
    void a_deputys_vote_is_the_seats_and_says_who_cast_it() {
        open("deputy", 50, false);

        ballots.cast("deputy", new Cast(ANNA, BEN, "Yes", ""));

        assertThat(ballots.tally("deputy").votes())
                .extracting(CountedVote::voter, CountedVote::castBy)
                .containsExactly(tuple(ANNA, BEN));
    }

    @Test
    void a_ballot_needs_options_and_voters_and_one_chair_at_most() {
        var rules = BallotRules.majorityOfVotesCast(50, false);
        assertThatThrownBy(() -> ballot("x", List.of("Yes"), List.of(CHAIR), rules))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", Ballot.ABSTAIN), List.of(CHAIR), rules))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", "Yes"), List.of(), rules))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ballot("x", List.of("No", "Yes"), List.of(CHAIR, CHAIR), rules))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> BallotRules.majorityOfVotesCast(101, false)).isInstanceOf(RuleBroken.class);
    }

    private void vote(String key, PersonId voter, String option, String reason) {
        ballots.cast(key, new Cast(voter, voter, option, reason));
    }

    private void open(String key, int quorumPercent, boolean chairMustVote) {
        ballots.open(ballot(
                key,
                List.of("No", "Yes"),
                List.of(CHAIR, ANNA, BEN),
                BallotRules.majorityOfVotesCast(quorumPercent, chairMustVote)));
    }

    private NewBallot ballot(String key, List<String> options, List<PersonId> voters, BallotRules rules) {
        return new NewBallot(
                key,
                key,
                "steering-committee",
                PROJECT,
                "Shall we " + key + "?",
                options,
                voters.stream()
                        .map(voter -> new Elector(voter, "seat", voter.equals(CHAIR), false, ""))
                        .toList(),
                Map.of(),
                rules,
                "as the test needs it",
                Ballot.Procedure.WRITTEN,
                time.now().plus(Duration.ofDays(7)));
    }

    private List<String> versionsOf(String key) {
        return jdbc.sql(
                        "select version || ' ' || option from ballot_vote where ballot_key = ? order by person, version")
                .param(key)
                .query(String.class)
                .list();
    }
}
