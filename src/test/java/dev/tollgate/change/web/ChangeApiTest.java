package dev.tollgate.change.web;

import static dev.tollgate.change.ChangeFixture.ANNA;
import static dev.tollgate.change.ChangeFixture.PMO;
import static dev.tollgate.change.ChangeFixture.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.change.ChangeFixture;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ChangeApiTest {

    private static final Map<String, Object> PUMP = Map.of(
            "category", "SCOPE",
            "title", "A third pump",
            "description", "One more.",
            "notChanging", "Wet feet.",
            "priority", 4,
            "lines", List.of(Map.of("name", "Pumps", "change", "40000.50")),
            "finish", "2027-10-07");

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private Work work;

    private ChangeFixture fixture;
    private ProjectId project;
    private String path;

    @Autowired
    void fixture(Projects projects, ProjectWork projectWork, Seats seats, Baselines baselines) {
        fixture = new ChangeFixture(persons, projects, projectWork, seats, baselines);
    }

    @BeforeEach
    void atWork() {
        project = fixture.atWork(Tier.STANDARD);
        path = "/api/projects/" + project + "/change-requests";
    }

    @Test
    void whoeverTakesPartRaisesARequestAndReadsItsImpactAndHistory() {
        // given
        var anna = http.as(persons.with(ANNA));

        // when
        var raised = anna.post(path, PUMP);

        // then
        assertThat(raised.status()).isEqualTo(201);
        String key = raised.json().at("/request/key").asText();
        assertThat(key).isEqualTo(project.child("CR-001"));
        var one = anna.get(path + "/" + key).json();
        assertThat(one.at("/request/state").asText()).isEqualTo("SUBMITTED");
        assertThat(one.at("/impact/baseline").asInt()).isEqualTo(1);
        assertThat(one.at("/impact/budgetChange").decimalValue()).isEqualByComparingTo("40000.50");
        assertThat(one.at("/impact/finishMovedDays").asInt()).isEqualTo(7);
        assertThat(one.at("/history/0/what").asText()).isEqualTo("submitted");
        assertThat(work.waitingAt(key)).containsExactly("propose-change");
    }

    @Test
    void theListIsPagedAndFiltered() {
        // given
        var anna = http.as(persons.with(ANNA));
        var team = http.as(persons.with(TEAM));
        String first = anna.post(path, PUMP).json().at("/request/key").asText();
        team.post(path, PUMP);
        anna.post(path + "/" + first + "/withdrawal", Map.of("reason", "Not needed."));

        // when
        var page = anna.get(path + "?size=1").json();
        var withdrawn = anna.get(path + "?state=withdrawn").json();
        var ofTeam = anna.get(path + "?requestedBy=" + TEAM).json();

        // then
        assertThat(page.at("/total").asInt()).isEqualTo(2);
        assertThat(page.at("/requests")).hasSize(1);
        assertThat(withdrawn.at("/requests/0/key").asText()).isEqualTo(first);
        assertThat(ofTeam.at("/total").asInt()).isEqualTo(1);
        assertThat(anna.get(path + "?state=DREAMT").status()).isEqualTo(422);
        assertThat(anna.get(path + "?size=1000").status()).isEqualTo(422);
        assertThat(anna.get(path + "?category=cost").json().at("/total").asInt())
                .isZero();
    }

    @Test
    void aMistakeIsNamedWithItsField() {
        var anna = http.as(persons.with(ANNA));

        var nothing = anna.post(path, Map.of());
        var unfit = anna.post(
                path,
                Map.of(
                        "category", "COST",
                        "title", "Cheaper",
                        "description", "Less.",
                        "notChanging", "Dear.",
                        "priority", 1,
                        "lines", List.of(Map.of("name", "Pumps", "change", "-600001"))));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/field").asText()).isEqualTo("category");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.json().at("/detail").asText()).contains("less than zero");
    }

    @Test
    void whoeverTakesNoPartCannotTellThatThereAreRequests() {
        String key = http.as(persons.with(ANNA))
                .post(path, PUMP)
                .json()
                .at("/request/key")
                .asText();
        var outsider = http.as(persons.with("change-outsider", "team-member"));

        assertThat(outsider.get(path).status()).isEqualTo(404);
        assertThat(outsider.get(path + "/" + key).status()).isEqualTo(404);
        assertThat(outsider.post(path, PUMP).status()).isEqualTo(404);
        assertThat(outsider.post(path + "/" + key + "/withdrawal", Map.of("reason", "No."))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoRaisedItTheManagerAndThePmoWithdrawIt() {
        String key = http.as(persons.with(ANNA))
                .post(path, PUMP)
                .json()
                .at("/request/key")
                .asText();
        String withdrawal = path + "/" + key + "/withdrawal";
        Map<String, String> reason = Map.of("reason", "Not needed.");

        assertThat(http.as(persons.with(TEAM)).post(withdrawal, reason).status())
                .isEqualTo(403);
        assertThat(http.as(persons.with(PMO)).post(withdrawal, Map.of()).status())
                .isEqualTo(422);
        assertThat(http.as(persons.with(PMO)).post(withdrawal, reason).status()).isEqualTo(200);
        assertThat(http.as(persons.with(PMO)).post(withdrawal, reason).status()).isEqualTo(409);
        assertThat(work.waitingAt(key)).isEmpty();
    }
}
