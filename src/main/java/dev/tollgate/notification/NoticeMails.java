package dev.tollgate.notification;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.notification.NoticeAudience.Hearer;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.events.NotificationWanted;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a notification box tells: the words are the template's, the facts those of the register and the records. */
@Component
class NoticeMails {

    private final Notices notices;
    private final NoticeAudience audience;
    private final Projects projects;
    private final DecisionRecords decisions;
    private final Conditions conditions;

    NoticeMails(
            Notices notices,
            NoticeAudience audience,
            Projects projects,
            DecisionRecords decisions,
            Conditions conditions) {
        this.notices = notices;
        this.audience = audience;
        this.projects = projects;
        this.decisions = decisions;
        this.conditions = conditions;
    }

    @EventListener
    void tell(NotificationWanted wanted) {
        Project project = projects.get(wanted.project());
        String about = project.id() + " " + project.name();
        Optional<DecisionRecord> decided = decidedOn(wanted);
        for (Hearer hearer : audience.of(wanted.project(), wanted.businessKey(), wanted.audiences())) {
            Notice notice = new Notice(
                    "notice:" + wanted.occasion() + ":" + hearer.person().id(),
                    wanted.template(),
                    false,
                    hearer.person(),
                    words(wanted.template()) + " – " + about,
                    notices.tasklist(),
                    null,
                    null,
                    wanted.template(),
                    Map.of(
                            "project", about,
                            "outcome",
                                    decided.map(record ->
                                                    words(record.decision().outcome()))
                                            .orElse(""),
                            "summary",
                                    decided.map(record -> record.decision().summary())
                                            .orElse(""),
                            "condition", demandOf(wanted.businessKey()),
                            "ending", words(project.state().name()),
                            "why", hearer.why()));
            if (wanted.channel().equals(NoticeWords.MAIL_AT_ONCE)) {
                notices.tellAtOnce(notice);
            } else {
                notices.tell(notice);
            }
        }
    }

    /** The latest decision on what the box is about or on what belongs to it, else the latest on the project. */
    private Optional<DecisionRecord> decidedOn(NotificationWanted wanted) {
        List<DecisionRecord> all = decisions.of(wanted.project());
        Comparator<DecisionRecord> byMoment =
                Comparator.comparing(record -> record.decision().decidedAt());
        return all.stream()
                .filter(record -> (record.decision().subjectKey() + ".").startsWith(wanted.businessKey() + "."))
                .max(byMoment)
                .or(() -> all.stream().max(byMoment));
    }

    /** What the condition of this key demands; nothing where it is none. */
    private String demandOf(String businessKey) {
        int last = businessKey.lastIndexOf('.');
        return last < 0
                ? ""
                : conditions.of(businessKey.substring(0, last)).stream()
                        .filter(condition -> condition.key().equals(businessKey))
                        .map(Condition::demand)
                        .findFirst()
                        .orElse("");
    }

    private static String words(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
