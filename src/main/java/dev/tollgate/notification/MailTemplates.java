package dev.tollgate.notification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** A line of the list that stands for the place {@code {items}}: where it leads, if it leads anywhere. */
    record Item(String text, String link) {}

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String SUBJECT = "Subject: ";
    /** The places that hold addresses and become links. */
    private static final Set<String> LINKS = Set.of("link", "unsubscribe", "preferences");

    private static final int LONGEST_SUBJECT = 200;

    private static final String ITEMS = "items";

    private final MailFiles files;

    MailTemplates(MailFiles files) {
        this.files = files;
    }

    /** The wordings of notification boxes. */
    Set<String> notices() {
        return files.notices();
    }

    /** @param values by the names in the template; blank or missing where not known */
    Wording fill(String template, Map<String, String> values) {
        return fill(template, values, List.of());
    }

    /** The same with a list in place of {@code {items}}. */
    Wording fill(String template, Map<String, String> known, List<Item> items) {
        Map<String, String> values = new HashMap<>(known);
        values.put(ITEMS, items.stream().map(MailTemplates::inText).collect(Collectors.joining("\n")));
        List<String> paragraphs = paragraphs(template);
        String subject = subject(paragraphs.get(0), values);
        List<String> told = paragraphs.stream()
                .skip(1)
                .filter(paragraph -> PLACE.matcher(paragraph)
                        .results()
                        .noneMatch(place -> value(values, place.group(1)).isBlank()))
                .toList();
        String text = told.stream()
                .map(paragraph -> replaced(paragraph, name -> value(values, name)))
                .collect(Collectors.joining("\n\n", "", "\n"));
        return new Wording(subject, text, page(subject, told, values, items));
    }

    private static String subject(String line, Map<String, String> values) {
        String subject = replaced(line.substring(SUBJECT.length()), name -> value(values, name))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip()
                .replaceAll(" –$", "");
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String page(String subject, List<String> paragraphs, Map<String, String> values, List<Item> items) {
        String body = paragraphs.stream()
                .map(paragraph -> paragraph.equals("{" + ITEMS + "}") ? list(items) : paragraph(paragraph, values))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:40em;overflow-wrap:anywhere">
                %s
                </body></html>
                """.formatted(escaped(subject), body);
    }

    private static String paragraph(String paragraph, Map<String, String> values) {
        String filled = replaced(
                escaped(paragraph),
                name -> LINKS.contains(name)
                        ? anchor(value(values, name), value(values, name))
                        : escaped(value(values, name)));
        return "<p>" + filled.replace("\n", "<br>\n") + "</p>";
    }

    private static String list(List<Item> items) {
        return items.stream()
                .map(item -> "<li>" + (item.link().isEmpty() ? escaped(item.text()) : anchor(item.link(), item.text()))
                        + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String inText(Item item) {
        return "- " + item.text() + (item.link().isEmpty() ? "" : "\n  " + item.link());
    }

    private static String anchor(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
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

    private List<String> paragraphs(String template) {
        return Arrays.stream(files.text(template).split("\n\n+", -1))
                .map(String::strip)
                .toList();
    }
}
