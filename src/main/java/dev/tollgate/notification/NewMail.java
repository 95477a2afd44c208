package dev.tollgate.notification;

/**
 * A mail to one person.
 *
 * @param dedupKey what it is about and to whom; a second mail of the same key is not taken
 * @param to one address
 * @param subject one line
 * @param text for readers of plain text
 * @param html the same as a page, every foreign text in it escaped
 */
public record NewMail(String dedupKey, String to, String subject, String text, String html) {}
