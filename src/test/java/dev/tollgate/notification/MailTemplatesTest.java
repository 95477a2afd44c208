package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {

    private static final Map<String, String> VALUES = Map.of(
            "name", "Ann Lee",
            "task", "Draft the plan",
            "asks", "Say when and for how much.",
            "project", "PRJ-2026-014 Pipes",
            "due", "Friday 6 March 2026, 18:00 (UTC)",
            "waits", "Bob",
            "link", "https://pmo.example.org/camunda/app/tasklist/default/#/?task=1&x=2",
            "why", "the task is assigned to you");

    private final MailTemplates templates = new MailTemplates(new MailFiles(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task-waits",
                "task-reminder",
                "task-overdue",
                "gate-decided",
                "project-ended",
                "project-withdrawn",
                "governance-complete",
                "condition-lapsed"
            })
    void everyWordingNamesItsReaderTheWayAndTheReasonAndLeavesNoPlaceOpen(String template) {
        var wording = templates.fill(template, VALUES);

        assertThat(wording.subject()).isNotBlank().doesNotContain("{");
        assertThat(wording.text())
                .contains("Hello Ann Lee,", "#/?task=1&x=2", "because the task is assigned to you.")
                .doesNotContain("{", "}", "Subject:");
        assertThat(wording.html())
                .contains("<p>Hello Ann Lee,</p>", "href=\"https://pmo.example.org", "task=1&amp;x=2\"")
                .doesNotContain("{", "}");
    }

    @Test
    void foreignTextNeverBecomesMarkupOrAHeaderOrAPlace() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("project", "<script>alert(1)</script>\r\nBcc: x@example.org {why}");

        var wording = templates.fill("task-waits", values);

        assertThat(wording.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(wording.text()).contains("{why}");
        assertThat(wording.subject()).isEqualTo("Draft the plan – <script>alert(1)</script> Bcc: x@example.org {why}");
    }

    @Test
    void aParagraphAboutWhatIsNotKnownIsLeftOut() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("due", "");

        var wording = templates.fill("task-waits", values);

        assertThat(wording.text()).doesNotContain("By when").contains("Project: PRJ-2026-014 Pipes");
        assertThat(wording.html()).doesNotContain("By when");
    }

    @Test
    void aVeryLongNameIsCutInTheSubjectOnly() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("project", "Long ".repeat(100).strip());

        var wording = templates.fill("task-waits", values);

        assertThat(wording.subject()).hasSize(200).endsWith("…");
        assertThat(wording.text()).contains("Long ".repeat(100).strip());
    }
}
