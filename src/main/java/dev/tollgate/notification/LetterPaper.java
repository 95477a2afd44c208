package dev.tollgate.notification;

import dev.tollgate.vocabulary.Sha256;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a mail looks on the wire: plain text and HTML side by side, and an id that a second delivery repeats. */
@Component
class LetterPaper {

    private static final int ID_LENGTH = 40;

    private final InternetAddress from;
    private final Clock clock;

    /** @param from the sender, {@code Tollgate <tollgate@example.org>} */
    LetterPaper(@Value("${tollgate.mail.from}") String from, Clock clock) throws AddressException {
        this.from = new InternetAddress(from, true);
        this.clock = clock;
    }

    MimeMessage write(Session session, NewMail mail) throws MessagingException {
        MimeMessage message = new Identified(session, messageId(mail.dedupKey()));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Nobody's holiday note should answer a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.unsubscribe() != null) {
            // One click in the mail program, without a page in between (RFC 8058).
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Multipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(mail.text(), "plain"));
        both.addBodyPart(part(mail.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private String messageId(String dedupKey) {
        String address = from.getAddress();
        return "<" + Sha256.of(dedupKey).substring(0, ID_LENGTH) + address.substring(address.indexOf('@')) + ">";
    }

    /** Keeps the id that it was given, where others would draw a new one on each save. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
