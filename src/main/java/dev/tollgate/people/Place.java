package dev.tollgate.people;

import dev.tollgate.vocabulary.RuleBroken;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Where somebody works, as far as days and hours depend on it.
 *
 * @param zone the time zone
 * @param region whose public holidays count: ISO 3166 country and, where holidays differ within it, subdivision
 *     ({@code au-vic}); empty for weekends only
 */
public record Place(ZoneId zone, String region) {

    /** @throws RuleBroken where there is no such zone or region */
    public static Place of(String zone, String region) {
        ZoneId found;
        try {
            found = ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw new RuleBroken(
                    "zone", "\"" + zone.strip() + "\" is no time zone; write one such as Europe/Brussels or UTC.");
        }
        String wanted = region.strip().toLowerCase(Locale.ROOT);
        if (!PublicHolidays.exist(wanted)) {
            throw new RuleBroken(
                    "region",
                    "No public holidays are known for \"" + wanted
                            + "\"; write a country such as be, or country and region such as au-vic.");
        }
        return new Place(found, wanted);
    }
}
