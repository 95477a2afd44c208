package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.regex.Pattern;

/** The name by which models and tables know a body: {@code change-board}. */
public record BodyId(String value) {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Every project's own, made of the project's seats. */
    public static final BodyId STEERING_COMMITTEE = new BodyId("steering-committee");

    public BodyId {
        if (!KEBAB.matcher(value).matches() || value.length() > 60) {
            throw new RuleBroken(
                    "body",
                    "\"" + value + "\" cannot name a body; write up to 60 small letters, digits and single hyphens,"
                            + " such as change-board.");
        }
    }

    boolean isOfTheProject() {
        return equals(STEERING_COMMITTEE);
    }

    @Override
    public String toString() {
        return value;
    }
}
