package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The terms of a mandate as people say them. */
final class TermsInWords {

    private TermsInWords() {}

    static String days(Terms terms) {
        return terms.from() + " to " + terms.to();
    }

    static String kinds(Terms terms) {
        return terms.kinds().isEmpty() ? "Everything" : String.join(", ", new TreeSet<>(terms.kinds()));
    }

    static String caps(Terms terms) {
        return terms.caps().isEmpty()
                ? "No limit"
                : terms.caps().stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    static String exclusions(Terms terms) {
        List<String> parts = new ArrayList<>();
        if (terms.withoutOwnProjects()) {
            parts.add("the holder's own projects");
        }
        terms.withoutProjects().stream().map(ProjectId::value).sorted().forEach(parts::add);
        terms.withoutProgrammes().stream()
                .sorted()
                .map(programme -> "programme " + programme)
                .forEach(parts::add);
        return parts.isEmpty() ? "Nothing" : String.join(", ", parts);
    }
}
