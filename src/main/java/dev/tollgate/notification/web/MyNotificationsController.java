package dev.tollgate.notification.web;

import dev.tollgate.notification.Delivery;
import dev.tollgate.notification.Preference;
import dev.tollgate.notification.Preferences;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the person who asks wants to be told. */
@RestController
@RequestMapping("/api/me/notifications")
class MyNotificationsController {

    private final Preferences preferences;
    private final CurrentPerson person;

    MyNotificationsController(Preferences preferences, CurrentPerson person) {
        this.preferences = preferences;
        this.person = person;
    }

    /**
     * @param hour of the day, 0 to 23, in the organisation's time zone
     * @param canBeMuted the kinds of news that can be switched off, with their titles
     */
    record View(Delivery delivery, int hour, DayOfWeek weekday, Set<String> muted, Map<String, String> canBeMuted) {}

    record Wish(
            @Nullable String delivery,
            @Nullable Integer hour,
            @Nullable String weekday,
            @Nullable Set<@Nullable String> muted) {}

    @GetMapping
    View mine() {
        Preference preference = preferences.of(person.require());
        return new View(
                preference.delivery(),
                preference.hour(),
                preference.weekday(),
                preference.muted(),
                preferences.canBeMuted());
    }

    /** What is left out stays as it is. */
    @PutMapping
    View set(@RequestBody Wish wish) {
        PersonId me = person.require();
        Preference now = preferences.of(me);
        preferences.set(
                me,
                new Preference(
                        wish.delivery() == null ? now.delivery() : oneOf(Delivery.class, "delivery", wish.delivery()),
                        wish.hour() == null ? now.hour() : wish.hour(),
                        wish.weekday() == null ? now.weekday() : oneOf(DayOfWeek.class, "weekday", wish.weekday()),
                        wish.muted() == null ? now.muted() : words(wish.muted())));
        return mine();
    }

    /** Makes the links void that stand in mails sent before. */
    @PostMapping("/revoke-links")
    void revokeLinks() {
        preferences.revokeLinks(person.require());
    }

    private static Set<String> words(Set<@Nullable String> kinds) {
        return kinds.stream().map(kind -> Objects.requireNonNullElse(kind, "")).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "\"" + text + "\" is no " + field + "; choose "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
