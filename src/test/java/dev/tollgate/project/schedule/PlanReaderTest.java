package dev.tollgate.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.project.schedule.ScheduleTask.Kind;
import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    private final PlanReader reader = new PlanReader();

    @AfterEach
    void end() {
        reader.destroy();
    }

    private Schedule only(byte[] content) {
        List<Schedule> found = reader.read(content);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "software-development-plan.mpp, Software Development, USD, 86, 2012-12-24T08:00, 2013-05-06T15:00",
        "ozbuild-construction.mpp, Wilson International Bid, RUB, 19, 2008-12-01T08:00, 2009-01-22T17:00",
        "estimated-milestones.mpp, TestViews, RUR, 10, 2010-06-08T08:00, 2010-07-16T17:00",
        "baselines-2007.mpp, project1, GBP, 1, 2008-01-30T09:00, 2008-01-31T08:30",
        "baselines.xml, project1, , 1, 2008-01-30T09:00, 2008-01-31T08:30",
        "predecessor-calendar.xer, Project1, , 2, 2019-06-10T08:00, 2019-06-12T17:00",
    })
    void aRealPlanHasItsRowsAndTheAuthorsWallClock(
            String name, String title, String currency, int rows, LocalDateTime start, LocalDateTime finish) {
        // when
        Schedule schedule = only(Plans.real(name));

        // then
        assertThat(schedule.title()).isEqualTo(title);
        assertThat(schedule.currency()).isEqualTo(currency);
        assertThat(schedule.tasks()).hasSize(rows);
        assertThat(schedule.start()).contains(start);
        assertThat(schedule.finish()).contains(finish);
    }

    @Test
    void headingsAreNoActivitiesAndCostsAreExact() {
        // when
        Schedule schedule = only(Plans.real("ozbuild-construction.mpp"));

        // then
        assertThat(schedule.tasks().stream().limit(5))
                .extracting(
                        ScheduleTask::row,
                        ScheduleTask::wbs,
                        ScheduleTask::name,
                        ScheduleTask::kind,
                        ScheduleTask::cost,
                        ScheduleTask::critical)
                .containsExactly(
                        tuple(1, "1", "OzBuild Bid", Kind.SUMMARY, new BigDecimal("49870"), true),
                        tuple(2, "1.1", "Research", Kind.SUMMARY, new BigDecimal("12320"), false),
                        tuple(3, "1.1.1", "Bid Request Documents Received", Kind.MILESTONE, BigDecimal.ZERO, false),
                        tuple(4, "1.1.2", "Bid Strategy", Kind.TASK, new BigDecimal("2080"), false),
                        tuple(5, "1.1.3", "Technical Feasibility Study", Kind.TASK, new BigDecimal("10240"), false));
        assertThat(schedule.tasks().stream()
                        .filter(task -> task.kind() != Kind.SUMMARY)
                        .map(ScheduleTask::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the activities add up to the heading")
                .isEqualByComparingTo("49870");
        assertThat(schedule.links()).isNotEmpty().allMatch(link -> link.from() != link.to());
    }

    @Test
    void aHeadingOfPrimaveraIsNoActivity() {
        // when
        Schedule schedule = only(Plans.real("predecessor-calendar.xer"));

        // then
        assertThat(schedule.tasks())
                .extracting(ScheduleTask::name, ScheduleTask::kind)
                .containsExactly(tuple("TEST PROJECT", Kind.SUMMARY), tuple("Test", Kind.TASK));
    }

    @Test
    void namesInAnyScriptSurvive() {
        // when
        Schedule schedule = only(Plans.mspdi(
                Plans.task(1, "مرحلة الاختبار", 1, 2),
                Plans.task(2, "試験 🚰", 3, 4),
                Plans.task(3, "&lt;b&gt;=1+1", 5, 5)));

        // then
        assertThat(schedule.tasks())
                .extracting(ScheduleTask::name)
                .containsExactly("مرحلة الاختبار", "試験 🚰", "<b>=1+1");
        assertThat(schedule.tasks().get(0).minutes()).isEqualTo(960);
    }

    @Test
    void blankRowsAreNoTasks() {
        // when
        Schedule schedule = only(Plans.mspdi(
                Plans.task(1, "Dig", 1, 2),
                "<Task><UID>2</UID><ID>2</ID><IsNull>1</IsNull></Task>",
                Plans.task(3, "Fill", 3, 4)));

        // then
        assertThat(schedule.tasks()).extracting(ScheduleTask::name).containsExactly("Dig", "Fill");
        assertThat(schedule.warnings()).isEmpty();
    }

    @Test
    void odditiesNameTheirRow() {
        // when
        Schedule schedule = only(Plans.mspdi(
                Plans.task(1, "Dig", 1, 2, 3),
                Plans.task(2, "Lay", 5, 4),
                Plans.task(3, "Fill", 5, 6, 1),
                Plans.task(4, "Clean", 8, 9, 3)));

        // then
        assertThat(schedule.warnings())
                .containsExactly(
                        "Row 2 (Lay): it finishes before it starts.",
                        "Rows 1 (Dig), 3 (Fill): they depend on each other in a circle.");
    }

    @Test
    void aPlanWithAPasswordIsRefusedWithTheRemedy() {
        byte[] locked = Plans.real("password-protected.mpp");

        assertThatThrownBy(() -> reader.read(locked))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The plan is protected by a password; save it without one and send it again.");
    }

    @Test
    void whatIsNoPlanIsRefusedWithTheFormatsThatAre() throws IOException {
        for (byte[] content : List.of(
                "Hello".getBytes(StandardCharsets.UTF_8),
                "<html><body>Project</body></html>".getBytes(StandardCharsets.UTF_8),
                "<Project".getBytes(StandardCharsets.UTF_8),
                zip(),
                workbook(),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                "MPX;nothing".getBytes(StandardCharsets.UTF_8),
                "ERMHDR\tbroken".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> reader.read(content))
                    .as(new String(content, 0, Math.min(20, content.length), StandardCharsets.ISO_8859_1))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageMatching("(?s).*(Tollgate reads Microsoft Project \\(.mpp\\)|holds no project).*");
        }
        assertThatThrownBy(() -> reader.read(new byte[0])).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aTruncatedPlanIsRefused() {
        byte[] whole = Plans.real("software-development-plan.mpp");
        for (int part = 1; part < 8; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
            assertThatThrownBy(() -> reader.read(cut)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItIsRead() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE Project [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <Project xmlns="http://schemas.microsoft.com/project"><Title>&file;&c;</Title></Project>
                """;
        assertThatThrownBy(() -> reader.read(bomb.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("declares a document type");
    }

    @Test
    void readingLeavesNoFilesBehind() throws IOException {
        // given
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        byte[] plan = Plans.real("ozbuild-construction.mpp");
        List<String> before = mpxjFiles(temporary);

        // when
        reader.read(plan);

        // then
        assertThat(mpxjFiles(temporary)).isEqualTo(before);
    }

    private static List<String> mpxjFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("mpxj") || name.endsWith(".mpp") || name.endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("plan.mpp"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    /** A compound file, but of a spreadsheet. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Plan");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
