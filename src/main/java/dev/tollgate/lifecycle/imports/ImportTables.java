package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.Rag;
import java.util.Optional;

/** The decision tables that say what words in other portfolios mean; process owners change them without us. */
public interface ImportTables {

    /** The key of the field that a column's name suggests. */
    Optional<String> fieldOf(String column);

    /** Whether these words stand where something is not known or not told. */
    boolean meanNothing(String words);

    /** The colour that a rating names, if any. */
    Optional<Rag> colourOf(String rating);

    /** Where a project in this state stands; none for words that the table does not know. */
    Optional<LifecyclePosition> positionOf(String state);
}
