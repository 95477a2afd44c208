package dev.tollgate.notification;

import dev.tollgate.workflow.NotificationWords;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a notification box may name. */
@Component
class NoticeWords implements NotificationWords {

    /** As each person prefers. */
    static final String MAIL = "mail";

    /** At once, also to those who have their mail collected. */
    static final String MAIL_AT_ONCE = "mail-at-once";

    private final MailTemplates templates;

    NoticeWords(MailTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Set<String> audiences() {
        return NoticeAudience.words();
    }

    @Override
    public Set<String> templates() {
        return templates.notices();
    }

    @Override
    public Set<String> channels() {
        return Set.of(MAIL, MAIL_AT_ONCE);
    }
}
