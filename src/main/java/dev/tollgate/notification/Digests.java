package dev.tollgate.notification;

import dev.tollgate.notification.DigestStore.Line;
import dev.tollgate.notification.MailTemplates.Item;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one mail of what was collected for somebody; of several nodes that try at once, one does. */
@Service
class Digests {

    /** More of one kind than this is counted and not listed. */
    private static final int MOST_LISTED = 20;

    private final DigestStore store;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final Directory directory;
    private final Clock clock;
    private final TransactionTemplate eachPerson;
    private final String tasklist;

    Digests(
            DigestStore store,
            Outbox outbox,
            MailTemplates templates,
            Directory directory,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.store = store;
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
            Boolean told = eachPerson.execute(status -> tell(person, now));
            mails += Boolean.TRUE.equals(told) ? 1 : 0;
        }
        return mails;
    }

    private boolean tell(PersonId id, Instant now) {
        String key = "digest:" + id + ":" + now.toEpochMilli();
        List<Line> lines = store.take(id, key);
        Person person = directory.find(id).orElse(null);
        if (lines.isEmpty() || person == null || person.email() == null) {
            return false;
        }
        MailTemplates.Wording wording = templates.fill(
                "digest",
                Map.of("name", person.name(), "count", String.valueOf(lines.size()), "link", tasklist),
                items(lines));
        outbox.put(new NewMail(key, person.email(), wording.subject(), wording.text(), wording.html()));
        return true;
    }

    private List<Item> items(List<Line> lines) {
        Map<String, List<Line>> byKind = lines.stream()
                .collect(Collectors.groupingBy(Line::kind, LinkedHashMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        byKind.forEach((kind, same) -> {
            same.stream().limit(MOST_LISTED).forEach(line -> items.add(new Item(line.headline(), line.link())));
            if (same.size() > MOST_LISTED) {
                items.add(new Item("… and " + (same.size() - MOST_LISTED) + " more of the kind \""
                        + kind.replace('-', ' ') + "\"", tasklist));
            }
        });
        return items;
    }
}
