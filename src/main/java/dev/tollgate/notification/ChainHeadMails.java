package dev.tollgate.notification;

import dev.tollgate.governance.events.ChainHeadDue;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the head of the decision chain to its witnesses. */
@Component
class ChainHeadMails {

    private static final int SHORT = 12;

    private final Outbox outbox;
    private final MailTemplates templates;
    private final Directory directory;
    private final String link;

    ChainHeadMails(
            Outbox outbox,
            MailTemplates templates,
            Directory directory,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.link = baseUrl.replaceAll("/+$", "") + "/api/decisions/chain";
    }

    @EventListener
    void on(ChainHeadDue head) {
        directory.all(head.witnesses()).values().forEach(witness -> put(head, witness));
    }

    private void put(ChainHeadDue head, Person witness) {
        String address = witness.email();
        if (address == null) {
            outbox.noteWithoutAddress();
            return;
        }
        boolean sound = head.problems().isEmpty();
        MailTemplates.Wording wording = templates.fill(
                "chain-head",
                Map.of(
                        "name", witness.name(),
                        "decisions", String.valueOf(head.decisions()),
                        "hash", head.hash(),
                        "short", head.hash().substring(0, SHORT),
                        "sound", sound ? "Every decision was checked: all are as they were recorded." : "",
                        "problems", String.join("\n", head.problems()),
                        "link", link));
        outbox.put(new NewMail(
                "chain-head:" + head.at() + ":" + witness.id(),
                address,
                wording.subject(),
                wording.text(),
                wording.html()));
    }
}
