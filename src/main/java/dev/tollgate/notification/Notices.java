package dev.tollgate.notification;

import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people as they want to be told: by a mail at once, collected for later, or not at all. */
@Component
class Notices {

    private final Outbox outbox;
    private final MailTemplates templates;
    private final Preferences preferences;
    private final DigestStore digests;
    private final DigestTimes times;
    private final Clock clock;
    private final String tasklist;

    Notices(
            Outbox outbox,
            MailTemplates templates,
            Preferences preferences,
            DigestStore digests,
            DigestTimes times,
            Clock clock,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.preferences = preferences;
        this.digests = digests;
        this.times = times;
        this.clock = clock;
        this.tasklist = baseUrl.replaceAll("/+$", "") + "/camunda/app/tasklist/default/#/";
    }

    /** The address of Tasklist, with which the links in mails begin. */
    String tasklist() {
        return tasklist;
    }

    void tell(Notice notice) {
        Preference preference = preferences.of(notice.person().id());
        if (!notice.duty() && preference.muted().contains(notice.kind())) {
            return;
        }
        Instant now = clock.instant();
        Instant next = preference.delivery() == Delivery.AT_ONCE ? now : times.next(preference, now);
        if (next.equals(now) || (notice.duty() && isTooLate(next, notice.due(), now))) {
            mail(notice);
        } else {
            collect(notice, next);
        }
    }

    /** A duty that has to be done before the next collected mail is told at once; what is late already can wait for it. */
    private static boolean isTooLate(Instant next, @Nullable Instant due, Instant now) {
        return due != null && due.isAfter(now) && due.isBefore(next);
    }

    /** At once, whatever the person prefers; only what the person muted stays untold. */
    void tellAtOnce(Notice notice) {
        if (notice.duty() || !preferences.of(notice.person().id()).muted().contains(notice.kind())) {
            mail(notice);
        }
    }

    /** One of many of its kind: collected for all, so that a flood becomes one mail that counts it. */
    void tellAmongMany(Notice notice) {
        Preference preference = preferences.of(notice.person().id());
        Instant now = clock.instant();
        collect(
                notice,
                preference.delivery() == Delivery.AT_ONCE ? times.afterFlood(now) : times.next(preference, now));
    }

    private void collect(Notice notice, Instant due) {
        if (address(notice) != null) {
            digests.add(notice, clock.instant(), due);
        }
    }

    private void mail(Notice notice) {
        String address = address(notice);
        if (address == null) {
            return;
        }
        PersonId person = notice.person().id();
        String unsubscribe = notice.duty() ? null : preferences.unsubscribeLink(person, notice.kind());
        Map<String, String> values = new HashMap<>(notice.values());
        values.put("name", notice.person().name());
        values.put("link", notice.link());
        values.put("unsubscribe", unsubscribe == null ? "" : unsubscribe);
        MailTemplates.Wording wording = templates.fill(notice.template(), values);
        outbox.put(new NewMail(notice.key(), address, wording.subject(), wording.text(), wording.html(), unsubscribe));
    }

    private @Nullable String address(Notice notice) {
        String address = notice.person().email();
        if (address == null) {
            outbox.noteWithoutAddress();
        }
        return address;
    }
}
