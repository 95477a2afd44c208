package dev.tollgate.governance.matters;

import java.util.Locale;
import java.util.Optional;

/** A room that knows matters of its own; a bean of this type is all that it takes to have them decided. */
public interface MatterSource {

    /** The matter under this business key; empty where it is not one of this room's. */
    Optional<Matter> find(String key);

    /** The rule set by which it is voted on, a row of the table {@code ballot-rules}; empty for that of the body. */
    default String ruleSet(Matter matter) {
        return "";
    }

    /** An option in the words that people read: {@code CONDITIONAL_GO} is "Conditional go". */
    default String title(Matter matter, String option) {
        String words = option.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
