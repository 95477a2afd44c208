package dev.tollgate.notification;

import dev.tollgate.startup.StartupRefused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds the wordings that process owners wrote against those that Tollgate brings, before the port opens: a place that
 * is mistyped would leave its whole paragraph out of every mail without a word.
 */
final class WordingCheck {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\n]*)}");
    private static final Pattern NOTICE = Pattern.compile("notices/[a-z][a-z-]{0,55}\\.txt");
    private static final int LONGEST = 20_000;

    private final Map<String, Set<String>> placesByName;
    private final SortedSet<String> placesOfNotices;
    private final Set<String> notices;

    WordingCheck(Map<String, String> shipped, Collection<String> notices) {
        this.notices = Set.copyOf(notices);
        this.placesByName = shipped.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, wording -> places(wording.getValue())));
        this.placesOfNotices = notices.stream()
                .flatMap(name -> places(shipped.getOrDefault(name, "")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text of a file. */
    static String read(String file, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new StartupRefused("The wording mail/" + file + " is not in UTF-8.", "Save it as UTF-8.", e);
        }
        text = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
        if (!text.startsWith("Subject: ")) {
            throw new StartupRefused(
                    "The wording mail/" + file + " does not begin with \"Subject: \".",
                    "Write the subject in its first line, then a blank line, then the paragraphs.");
        }
        return text;
    }

    /** @throws StartupRefused with the file, the place and what to do */
    void check(String file, byte[] content) {
        boolean notice = file.startsWith("notices/");
        String name = file.substring(file.indexOf('/') + 1).replaceAll("\\.txt$", "");
        if (notice ? !NOTICE.matcher(file).matches() : !placesByName.containsKey(name) || notices.contains(name)) {
            throw new StartupRefused(
                    "There is no mail for which mail/" + file + " could be the wording.",
                    "Name the file as one of those that Tollgate brings, or, for a notification box, put it into"
                            + " mail/notices under a name of small letters and hyphens.");
        }
        if (content.length > LONGEST) {
            throw new StartupRefused(
                    "The wording mail/" + file + " is longer than " + LONGEST + " bytes.", "Shorten it.");
        }
        Set<String> known = notice ? placesOfNotices : placesByName.getOrDefault(name, Set.of());
        Set<String> used = places(read(file, content));
        used.stream().filter(place -> !known.contains(place)).findFirst().ifPresent(place -> {
            throw new StartupRefused(
                    "The wording mail/" + file + " names {" + place + "}, which is not known there.",
                    "Use only {" + String.join("}, {", new TreeSet<>(known)) + "}.");
        });
        String needed = notice ? "unsubscribe" : "link";
        if (known.contains(needed) && !used.contains(needed)) {
            throw new StartupRefused(
                    "The wording mail/" + file + " lacks {" + needed + "}.",
                    "Put {" + needed + "} on a line of its own, so that the mail says where to go.");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }
}
