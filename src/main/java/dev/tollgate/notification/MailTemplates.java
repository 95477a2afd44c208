package dev.tollgate.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The wording of mails, one text file each: a subject, then paragraphs. A paragraph is left out where something that it
 * mentions is not known. The HTML part is made of the same words, every one of them escaped.
 */
@Component
class MailTemplates {

    /** What a mail says. */
    record Wording(String subject, String text, String html) {}

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String SUBJECT = "Subject: ";
    private static final String LINK = "link";
    private static final int LONGEST_SUBJECT = 200;

    private final Map<String, List<String>> templates = new ConcurrentHashMap<>();

    /** @param values by the names in the template; blank or missing where not known */
    Wording fill(String template, Map<String, String> values) {
        List<String> paragraphs = templates.computeIfAbsent(template, MailTemplates::read);
        String subject = subject(paragraphs.get(0), values);
        List<String> known = paragraphs.stream()
                .skip(1)
                .filter(paragraph -> PLACE.matcher(paragraph)
                        .results()
                        .noneMatch(place -> value(values, place.group(1)).isBlank()))
                .toList();
        String text = known.stream()
                .map(paragraph -> replaced(paragraph, name -> value(values, name)))
                .collect(Collectors.joining("\n\n", "", "\n"));
        return new Wording(subject, text, page(subject, known, values));
    }

    private static String subject(String line, Map<String, String> values) {
        String subject = replaced(line.substring(SUBJECT.length()), name -> value(values, name))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String page(String subject, List<String> paragraphs, Map<String, String> values) {
        String body = paragraphs.stream()
                .map(paragraph -> replaced(
                        escaped(paragraph),
                        name -> LINK.equals(name) ? anchor(value(values, name)) : escaped(value(values, name))))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:40em;overflow-wrap:anywhere">
                %s
                </body></html>
                """.formatted(escaped(subject), body);
    }

    private static String anchor(String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** In one pass, so that nothing in a value is taken for a place again. */
    private static String replaced(String text, UnaryOperator<String> valueOf) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(valueOf.apply(place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static List<String> read(String template) {
        try {
            String text = new ClassPathResource("mail/" + template + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n", -1))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the wording " + template + " is missing", e);
        }
    }
}
