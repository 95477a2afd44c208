package dev.tollgate.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, one connection for many letters. */
@Component
class SmtpPost implements Post {

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final LetterPaper paper;

    SmtpPost(ObjectProvider<JavaMailSenderImpl> settings, LetterPaper paper) {
        this.settings = settings;
        this.paper = paper;
    }

    @Override
    public boolean isOpen() {
        return settings.getIfAvailable() != null;
    }

    @Override
    public boolean carry(List<Letter> letters, Receipt receipt) {
        JavaMailSenderImpl server = settings.getObject();
        Session session = server.getSession();
        Deque<Letter> left = new ArrayDeque<>(letters);
        try (Transport transport = session.getTransport(protocol(server))) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            while (!left.isEmpty() && receipt.goesOn()) {
                if (!handOver(transport, session, left.element(), receipt)) {
                    throw new MessagingException("The mail server ended the connection.");
                }
                left.remove();
            }
            return true;
        } catch (MessagingException lost) {
            // A farewell that fails after the last letter harms nobody.
            left.forEach(letter -> receipt.failed(letter, reason(lost)));
            return left.isEmpty();
        }
    }

    /** One letter; a refusal concerns it alone. Answers whether the connection still stands. */
    private boolean handOver(Transport transport, Session session, Letter letter, Receipt receipt)
            throws MessagingException {
        try {
            MimeMessage message = paper.write(session, letter.mail());
            transport.sendMessage(message, message.getAllRecipients());
            receipt.sent(letter);
            return true;
        } catch (SendFailedException refused) {
            boolean stands = transport.isConnected();
            if (stands) {
                receipt.failed(letter, reason(refused));
            }
            return stands;
        }
    }

    private static String protocol(JavaMailSenderImpl server) {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    private static String reason(MessagingException failure) {
        Exception cause = failure.getNextException();
        String text = failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
        return text.replaceAll("\\s+", " ").strip();
    }
}
