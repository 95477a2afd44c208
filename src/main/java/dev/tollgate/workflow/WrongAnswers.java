package dev.tollgate.workflow;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;

/** Every answer of a form that is wrong, all at once. */
public final class WrongAnswers extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param field the key of the form's field
     * @param sentence what is wrong, and the remedy
     */
    public record Problem(String field, String sentence) {}

    WrongAnswers(List<Problem> problems) {
        super(problems.get(0).field(), problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
