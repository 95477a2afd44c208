package dev.tollgate.workflow.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;

/**
 * A notification box of a model was reached.
 *
 * @param occasion tells this passing of the box from every other one
 * @param businessKey what it is about: {@code PRJ-2026-014.G2}
 * @param audiences who shall hear of it, in business words
 * @param template the wording
 * @param channel {@code mail} or {@code mail-at-once}
 */
public record NotificationWanted(
        String occasion,
        ProjectId project,
        String businessKey,
        List<String> audiences,
        String template,
        String channel,
        Instant at) {

    public NotificationWanted {
        audiences = List.copyOf(audiences);
    }
}
