package dev.tollgate.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a file as the verifier needs them; what is missing or of another kind is malformed. */
final class Fields {

    private static final Pattern ID = Pattern.compile("\"(?:id|decision)\":\"([^\"]{1,100})\"");
    private static final Pattern KIND = Pattern.compile("\"kind\":\"([^\"]{1,100})\",\"mandates\"");
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]{1,100})\"");
    private static final Set<String> LINK = Set.of("position", "decision", "content", "previous", "hash");

    private Fields() {}

    static Map<?, ?> object(@Nullable Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(names)) {
            return map;
        }
        throw new JsonText.Malformed("an object with exactly " + names + " was expected");
    }

    static Map<?, ?> record(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new JsonText.Malformed("the record is missing");
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new JsonText.Malformed("links were expected");
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new JsonText.Malformed("a text was expected");
    }

    static long number(@Nullable Object value) {
        if (value instanceof JsonNumber number && number.digits().matches("\\d{1,18}")) {
            return Long.parseLong(number.digits());
        }
        throw new JsonText.Malformed("a position was expected");
    }

    static Link link(@Nullable Object value) {
        Map<?, ?> link = object(value, LINK);
        return new Link(
                number(link.get("position")),
                text(link.get("decision")),
                text(link.get("content")),
                text(link.get("previous")),
                text(link.get("hash")));
    }

    /** What people call the record; also where the line is no longer whole. */
    static String name(String line) {
        Matcher kind = KIND.matcher(line);
        Matcher subject = SUBJECT.matcher(line);
        Matcher id = ID.matcher(line);
        return "Decision " + (id.find() ? id.group(1) : "of unknown id") + " ("
                + (kind.find() ? kind.group(1) : "decision") + " of "
                + (subject.find() ? subject.group(1) : "an unknown subject") + ")";
    }
}
