package dev.tollgate.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON into maps, lists, texts, {@link JsonNumber}s, true, false and null; strictly, and with no library. */
public final class JsonText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** The text is no JSON. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** @throws Malformed saying where it is no JSON */
    public static @Nullable Object read(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at != text.length()) {
            throw reader.malformed("nothing more");
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        if (at == text.length()) {
            throw malformed("a value");
        }
        return switch (text.charAt(at)) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object nested(Supplier<Object> reading) {
        if (++depth > DEEPEST) {
            throw malformed("fewer brackets");
        }
        at++;
        Object read = reading.get();
        depth--;
        return read;
    }

    private Object object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (taken('}')) {
            return object;
        }
        do {
            blanks();
            String name = string();
            if (object.containsKey(name)) {
                throw malformed("another name than \"" + name + "\" again");
            }
            take(':');
            object.put(name, value());
        } while (taken(','));
        take('}');
        return object;
    }

    private Object array() {
        List<@Nullable Object> array = new ArrayList<>();
        if (taken(']')) {
            return array;
        }
        do {
            array.add(value());
        } while (taken(','));
        take(']');
        return array;
    }

    private String string() {
        if (at == text.length() || text.charAt(at) != '"') {
            throw malformed("a text in quotes");
        }
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return read.toString();
            }
            if (c < ' ') {
                throw malformed("an escaped character");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        throw malformed("the end of a text");
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("a known escape");
        };
    }

    private char unicode() {
        try {
            char c = (char) Integer.parseInt(text, at + 1, at + 5, 16);
            at += 4;
            return c;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw malformed("four hexadecimal digits");
        }
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw malformed(word);
        }
        at += word.length();
        return meaning;
    }

    private Object number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed("a value");
        }
        at = number.end();
        return new JsonNumber(number.group());
    }

    private void take(char expected) {
        if (!taken(expected)) {
            throw malformed("\"" + expected + "\"");
        }
    }

    private boolean taken(char expected) {
        blanks();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed malformed(String expected) {
        return new Malformed("at character " + (at + 1) + ", " + expected + " was expected");
    }
}
