package dev.tollgate.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The mail that left Tollgate during a test. */
public final class Mailbox {

    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    public List<MimeMessage> of(String address) {
        return all().stream()
                .filter(mail -> recipients(mail).anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    public List<String> subjectsOf(String address) {
        return of(address).stream().map(Mailbox::subject).toList();
    }

    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mailbox cannot be emptied", e);
        }
    }

    private static Stream<String> recipients(MimeMessage mail) {
        try {
            Address[] to = mail.getRecipients(RecipientType.TO);
            return Arrays.stream(to == null ? new Address[0] : to).map(Address::toString);
        } catch (MessagingException e) {
            throw new IllegalStateException("the recipients of a mail cannot be read", e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException("the subject of a mail cannot be read", e);
        }
    }
}
