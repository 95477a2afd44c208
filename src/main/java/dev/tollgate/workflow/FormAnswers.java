package dev.tollgate.workflow;

import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one form, read by type. Tasklist sends dates as text, numbers as it likes, cleared fields as null and
 * lists as JSON; a wrong answer is noted and the reading goes on, so that {@link #check()} can name every one at once.
 */
public final class FormAnswers {

    private final AnswerReader reader;
    private final @Nullable PersonId person;

    private FormAnswers(AnswerReader reader, @Nullable PersonId person) {
        this.reader = reader;
        this.person = person;
    }

    static FormAnswers of(VariableScope scope, @Nullable PersonId person) {
        return new FormAnswers(new AnswerReader(scope::getVariable, "", new ArrayList<>()), person);
    }

    /** Who answers. */
    public PersonId person() {
        if (person == null) {
            throw new Forbidden("Log in first.");
        }
        return person;
    }

    /** A text that must not be empty; the empty text where it is, with the problem noted. */
    public String required(String key, String label) {
        return reader.required(key, label);
    }

    /** A text as it was written, without blanks around it; empty where there is none. */
    public String text(String key) {
        return reader.text(key);
    }

    /** One of an enumeration by name; empty, with the problem noted, where it is missing or none of them. */
    public <E extends Enum<E>> Optional<E> choice(String key, String label, Class<E> type) {
        return reader.choice(key, label, type);
    }

    /** A whole number within bounds; empty where nothing was entered. */
    public Optional<Integer> number(String key, String label, int least, int most) {
        return reader.number(key, label, least, most);
    }

    /** An exact decimal that is not negative; empty where nothing was entered. */
    public Optional<BigDecimal> amount(String key, String label) {
        return reader.amount(key, label);
    }

    /** A day; empty where nothing was entered. */
    public Optional<LocalDate> date(String key, String label) {
        return reader.date(key, label);
    }

    /** A tick; false where it was not set. */
    public boolean flag(String key) {
        return reader.flag(key);
    }

    /** People chosen in a select or a tag list; empty where nobody was. */
    public List<PersonId> people(String key) {
        return reader.texts(key).stream().map(PersonId::new).toList();
    }

    /** Values chosen in a checklist or a tag list. */
    public List<String> texts(String key) {
        return reader.texts(key);
    }

    /** The rows of a dynamic list; each row notes its problems with its number. */
    public List<AnswerReader> rows(String key, String label) {
        return reader.rows(key, label);
    }

    /** Notes a problem that only the caller can know. */
    public void wrong(String field, String sentence) {
        reader.wrong(field, sentence);
    }

    /** Notes that a field must be answered. */
    public void mustBeGiven(String field, String label) {
        reader.mustBeGiven(field, label);
    }

    /** @throws WrongAnswers naming every problem noted so far */
    public void check() {
        reader.check();
    }
}
