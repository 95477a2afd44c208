package dev.tollgate.workflow.check;

import dev.tollgate.workflow.NotificationWords;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Holds a notification box against the words that it may use. */
final class NotificationBoxCheck {

    static final String DELEGATE = "notifyPeople";

    private final NotificationWords words;
    private final Findings findings;

    NotificationBoxCheck(NotificationWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    void check(Element box) {
        one(box, "audience", words.audiences(), true);
        one(box, "template", words.templates(), false);
        one(box, "channel", words.channels(), false);
    }

    private void one(Element box, String input, Set<String> known, boolean several) {
        String text = Xml.all(box).stream()
                .filter(element -> "inputParameter".equals(element.getLocalName()))
                .filter(element -> input.equals(element.getAttribute("name")))
                .map(Xml::text)
                .findFirst()
                .orElse("");
        List<String> named = Arrays.stream(several ? text.split(",", -1) : new String[] {text})
                .map(String::strip)
                .filter(word -> !known.contains(word))
                .toList();
        if (!named.isEmpty()) {
            findings.add(
                    Xml.idOf(box),
                    named.get(0).isEmpty()
                            ? "the notification box names no " + input
                            : "\"" + named.get(0) + "\" is no " + input + " of a notification box",
                    "choose " + (several ? "one or several of " : "one of ") + String.join(", ", new TreeSet<>(known)));
        }
    }
}
