package dev.tollgate.governance.process;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Role codes as people write them: separated by commas, in any case. */
final class RoleCodes {

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

    private RoleCodes() {}

    static List<String> read(String text) {
        return Stream.of(SEPARATOR.split(text.toUpperCase(Locale.ROOT), -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    static String written(List<String> codes) {
        return codes.stream().collect(Collectors.joining(", "));
    }
}
