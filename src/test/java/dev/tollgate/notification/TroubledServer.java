package dev.tollgate.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes connections and then gives trouble. */
final class TroubledServer implements AutoCloseable {

    /** What it does to its callers. */
    enum Trouble {
        NEVER_ANSWERS,
        REFUSES_EVERY_RECIPIENT_FOR_NOW,
        REFUSES_THE_FIRST_RECIPIENT_FOR_GOOD,
        HANGS_UP_ON_THE_FIRST_RECIPIENT
    }

    private final ServerSocket door;
    private final Trouble trouble;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    TroubledServer(Trouble trouble) throws IOException {
        this.trouble = trouble;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::answerTheDoor);
    }

    int port() {
        return door.getLocalPort();
    }

    int calls() {
        return callers.size();
    }

    private void answerTheDoor() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                callers.add(caller);
                if (trouble != Trouble.NEVER_ANSWERS) {
                    daemon(() -> talk(caller));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 here");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("QUIT")) {
                    say(caller, "221 bye");
                    return;
                }
                if (line.startsWith("RCPT")) {
                    boolean first = line.contains("-1@");
                    if (first && trouble == Trouble.HANGS_UP_ON_THE_FIRST_RECIPIENT) {
                        return;
                    }
                    say(caller, recipient(first));
                } else if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    String text = lines.readLine();
                    while (text != null && !text.equals(".")) {
                        text = lines.readLine();
                    }
                    say(caller, "250 taken");
                } else {
                    say(caller, "250 well");
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String recipient(boolean first) {
        if (trouble == Trouble.REFUSES_EVERY_RECIPIENT_FOR_NOW) {
            return "451 not now";
        }
        return first && trouble == Trouble.REFUSES_THE_FIRST_RECIPIENT_FOR_GOOD ? "550 nobody here" : "250 well";
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "troubled-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
