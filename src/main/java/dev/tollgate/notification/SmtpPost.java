package dev.tollgate.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, one connection for many letters. */
@Component
class SmtpPost implements Post {

    /** So many connections in a row that were lost before a letter had left: the server is in trouble. */
    private static final int MOST_LOSSES = 2;

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
        int losses = 0;
        while (!left.isEmpty() && receipt.goesOn()) {
            int before = left.size();
            boolean connected = false;
            try (Transport transport = session.getTransport(protocol(server))) {
                transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
                connected = true;
                while (!left.isEmpty() && receipt.goesOn()) {
                    handOver(transport, session, left.element(), receipt);
                    left.remove();
                }
            } catch (MessagingException lost) {
                // A farewell that fails after the last letter harms nobody.
                losses = left.size() < before ? 1 : losses + 1;
                if (!connected || losses >= MOST_LOSSES) {
                    left.forEach(letter -> receipt.failed(letter, reason(lost)));
                    return left.isEmpty();
                }
                // One letter that the server cannot bear does not hold up those behind it.
                Optional.ofNullable(left.poll()).ifPresent(letter -> receipt.failed(letter, reason(lost)));
            }
        }
        return true;
    }

    /** One letter; a refusal concerns it alone, as does an address that is none. */
    private void handOver(Transport transport, Session session, Letter letter, Receipt receipt)
            throws MessagingException {
        MimeMessage message;
        try {
            message = paper.write(session, letter.mail());
        } catch (MessagingException unfit) {
            receipt.failed(letter, reason(unfit));
            return;
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            if (!transport.isConnected()) {
                throw refused;
            }
            receipt.failed(letter, reason(refused));
            return;
        }
        receipt.sent(letter);
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
