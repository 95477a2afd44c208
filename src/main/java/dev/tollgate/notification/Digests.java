package dev.tollgate.notification;

import dev.tollgate.notification.DigestStore.Line;
import dev.tollgate.notification.MailTemplates.Item;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one mail of what was collected for somebody; of several nodes that try at once, one does. */
@Service
class Digests {

    /** More of one kind than this is counted and not listed. */
    private static final int MOST_LISTED = 20;

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    private final DigestStore store;
    private final Preferences preferences;
    private final OpenTasks openTasks;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final Directory directory;
    private final Clock clock;
    private final TransactionTemplate eachPerson;
    private final String tasklist;

    Digests(
            DigestStore store,
            Preferences preferences,
            OpenTasks openTasks,
            Outbox outbox,
            MailTemplates templates,
            Directory directory,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.store = store;
        this.preferences = preferences;
        this.openTasks = openTasks;
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.clock = clock;
        this.eachPerson = new TransactionTemplate(transactions);
        this.tasklist = baseUrl.replaceAll("/+$", "") + "/camunda/app/tasklist/default/#/";
    }

    /** Puts what is due into the outbox; answers how many mails. */
    int collectDue() {
        Instant now = clock.instant();
        int mails = 0;
        for (PersonId person : store.due(now)) {
            try {
                Boolean told = eachPerson.execute(status -> tell(person, now));
                mails += Boolean.TRUE.equals(told) ? 1 : 0;
            } catch (RuntimeException e) {
                log.error("What was collected for {} could not be told; the next round tries again.", person, e);
            }
        }
        return mails;
    }

    private boolean tell(PersonId id, Instant now) {
        if (!store.takeTurn(id)) {
            return false;
        }
        List<Line> lines = stillNews(id, store.take(id, now));
        Person person = directory.find(id).orElse(null);
        if (lines.isEmpty() || person == null) {
            return false;
        }
        String address = person.email();
        if (address == null) {
            outbox.noteWithoutAddress();
            return false;
        }
        MailTemplates.Wording wording = templates.fill(
                "digest",
                Map.of("name", person.name(), "count", String.valueOf(lines.size()), "link", tasklist),
                items(lines));
        outbox.put(new NewMail(
                "digest:" + id + ":" + lines.get(0).id(), address, wording.subject(), wording.text(), wording.html()));
        return true;
    }

    /** Without tasks that were done meanwhile and without what the person switched off meanwhile. */
    private List<Line> stillNews(PersonId person, List<Line> lines) {
        Set<String> tasks =
                lines.stream().map(Line::task).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> open = openTasks.openOf(tasks);
        Set<String> muted = preferences.of(person).muted();
        return lines.stream()
                .filter(line -> line.task() == null || open.contains(line.task()))
                .filter(line -> !muted.contains(line.kind()))
                .toList();
    }

    private List<Item> items(List<Line> lines) {
        Map<String, List<Line>> byKind =
                lines.stream().collect(Collectors.groupingBy(Line::kind, LinkedHashMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        byKind.forEach((kind, same) -> {
            same.stream().limit(MOST_LISTED).forEach(line -> items.add(new Item(line.headline(), line.link())));
            if (same.size() > MOST_LISTED) {
                items.add(new Item(
                        "… and " + (same.size() - MOST_LISTED) + " more of the kind \"" + kind.replace('-', ' ') + "\"",
                        tasklist));
            }
        });
        return items;
    }
}
