package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The template against the published table of PM², which the test reads from its own file. */
@TollgateTest
class RaciTemplateModuleTest {

    private static final List<String> CODES = List.of("AGB", "PSC", "PO", "BM", "BIG", "SP", "PM", "PCT");

    @Autowired
    GovernanceTables tables;

    @Autowired
    RaciMatrix matrix;

    @Autowired
    Nominations nominations;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    @Test
    void the_full_template_is_the_published_table_and_the_four_gate_decisions() throws IOException {
        // when
        List<RaciRow> template = tables.raciTemplate(Tier.FULL);

        // then
        assertThat(template.stream()
                        .filter(row -> !row.gateDecision())
                        .map(RaciTemplateModuleTest::asPrinted)
                        .toList())
                .hasSize(37)
                .containsExactlyElementsOf(printed());
        assertThat(template.stream().filter(RaciRow::gateDecision).map(RaciRow::activity))
                .containsExactly("Gate decision G1", "Gate decision G2", "Gate decision G3", "Gate decision G4");
    }

    @Test
    void the_smaller_templates_are_parts_of_the_full_one() {
        List<RaciRow> light = tables.raciTemplate(Tier.LIGHT);
        List<RaciRow> standard = tables.raciTemplate(Tier.STANDARD);

        assertThat(tables.raciTemplate(Tier.FULL)).containsAll(standard).hasSizeGreaterThan(standard.size());
        assertThat(standard).containsAll(light).hasSizeGreaterThan(light.size());
        assertThat(light.stream().filter(RaciRow::gateDecision)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void every_template_is_clean_where_all_seats_are_held(Tier tier) {
        // given
        Map<Seat, List<PersonId>> everybody = new EnumMap<>(Seat.class);
        Stream.of(Seat.values()).forEach(seat -> everybody.put(seat, List.of(new PersonId(seat.key()))));

        // when
        var findings = new RaciLint(tables.raciRoles(tier), everybody).findings(tables.raciTemplate(tier));

        // then
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void a_project_with_its_mandatory_seats_starts_with_a_clean_draft(Tier tier) {
        // given
        GovernanceFixture fixture = new GovernanceFixture(projects, persons);
        ProjectId project = fixture.project(tier);
        nominations
                .nominate(project, fixture.plan(project), fixture.pmo())
                .forEach(one -> nominations.answer(one.id(), true, "", one.person()));

        // when
        matrix.save(project, matrix.draft(project));
        matrix.save(project, matrix.draft(project));

        // then
        assertThat(matrix.of(project)).hasSameSizeAs(tables.raciTemplate(tier));
        assertThat(matrix.lint(project)).isEmpty();
    }

    private static List<String> printed() throws IOException {
        return new ClassPathResource("governance/pm2-raci.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String asPrinted(RaciRow row) {
        String cells = CODES.stream().map(code -> letters(row, code)).collect(Collectors.joining(" "));
        return row.activity() + " | " + cells;
    }

    private static String letters(RaciRow row, String code) {
        List<List<String>> parts =
                Arrays.asList(row.responsible(), row.accountable(), row.supports(), row.informed(), row.consulted());
        String letters = IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).contains(code))
                .mapToObj(part -> "RASIC".substring(part, part + 1))
                .collect(Collectors.joining("/"));
        return letters.isEmpty() ? "–" : letters;
    }
}
