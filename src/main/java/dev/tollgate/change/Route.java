package dev.tollgate.change;

import dev.tollgate.vocabulary.Money;
import java.util.List;

/**
 * Who decides a change request, and by which rules.
 *
 * @param decider a seat or a body, by its key
 * @param title the name that people read
 * @param stake what counts: this request together with those approved or pending since the committee last agreed
 * @param tables the tables that were asked, with their versions
 */
public record Route(Kind kind, String decider, String title, Money stake, List<String> tables) {

    /** Whether one person decides or a committee votes. */
    public enum Kind {
        SEAT,
        BODY
    }

    public Route {
        tables = List.copyOf(tables);
    }
}
