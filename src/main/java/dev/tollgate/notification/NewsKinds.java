package dev.tollgate.notification;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of news that are nobody's duty and can be switched off, with the names that people read. */
@Component
class NewsKinds {

    static final String OVERDUE_OF_OTHERS = "overdue-of-others";

    private final SortedMap<String, String> kinds;

    NewsKinds(MailTemplates templates) {
        SortedMap<String, String> found = new TreeMap<>(Map.of(OVERDUE_OF_OTHERS, "Overdue tasks of other people"));
        templates.notices().forEach(template -> found.put(template, words(template)));
        kinds = found;
    }

    /** Titles by kind. */
    SortedMap<String, String> all() {
        return kinds;
    }

    private static String words(String template) {
        String words = template.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
