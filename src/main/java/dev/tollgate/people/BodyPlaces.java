package dev.tollgate.people;

import java.util.Optional;

/** Tells where the bodies sit; a room that knows bodies has a bean of this type. */
public interface BodyPlaces {

    /** Empty where the body has no place of its own, or does not exist. */
    Optional<Place> of(String body);
}
