package dev.tollgate.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param dedupKey what it is about and to whom; a second mail of the same key is not taken
 * @param to one address
 * @param subject one line
 * @param text for readers of plain text
 * @param html the same as a page, every foreign text in it escaped
 * @param unsubscribe the address at which its reader switches mail of this kind off; none where it is a duty
 */
public record NewMail(
        String dedupKey,
        String to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {

    /** A mail that cannot be switched off. */
    public NewMail(String dedupKey, String to, String subject, String text, String html) {
        this(dedupKey, to, subject, text, html, null);
    }
}
