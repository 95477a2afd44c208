package dev.tollgate.notification;

import dev.tollgate.people.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something of which one person is told.
 *
 * @param key what it is about and to whom; a second notice of the same key is not told
 * @param kind names what it is, for digests and for those who do not want to hear of it
 * @param duty whether it is the person's own duty, which cannot be switched off
 * @param headline one line, for a digest
 * @param link where it leads
 * @param task the task that it is about; none for other news
 * @param due by when something has to be done; none where nothing has
 * @param template the wording, for a mail of its own
 * @param values for the wording's places
 */
record Notice(
        String key,
        String kind,
        boolean duty,
        Person person,
        String headline,
        String link,
        @Nullable String task,
        @Nullable Instant due,
        String template,
        Map<String, String> values) {}
