package dev.tollgate.demo;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Charter;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Tier;

/**
 * A project of the demo, as its file tells it.
 *
 * @param begun how many days ago planning began
 * @param days how many days the work takes
 */
record DemoProject(
        String id,
        String name,
        String description,
        String benefit,
        String value,
        Weight weight,
        String proposer,
        Owner owner,
        Tier tier,
        LifecyclePosition position,
        int begun,
        int days,
        Charter charter) {

    NewProject idea() {
        return new NewProject(name, description, benefit, money(), weight, new PersonId(proposer), id, owner);
    }

    Money money() {
        return Money.of(value, "EUR");
    }

    /** Whether it has left this place of the lifecycle behind. */
    boolean isBeyond(LifecyclePosition place) {
        return position.compareTo(place) > 0;
    }
}
