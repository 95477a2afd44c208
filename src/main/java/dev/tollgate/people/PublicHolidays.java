package dev.tollgate.people;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public holidays of a region. */
final class PublicHolidays {

    private static final Map<String, HolidayManager> COUNTRIES = new ConcurrentHashMap<>();

    private final @Nullable HolidayManager country;
    private final String[] subdivision;

    private PublicHolidays(@Nullable HolidayManager country, String... subdivision) {
        this.country = country;
        this.subdivision = subdivision;
    }

    /** None where the region is empty. */
    static PublicHolidays of(String region) {
        if (region.isBlank()) {
            return new PublicHolidays(null);
        }
        String[] parts = region.strip().split("-", -1);
        return new PublicHolidays(manager(parts[0]), Arrays.copyOfRange(parts, 1, parts.length));
    }

    static boolean exist(String region) {
        if (region.isBlank()) {
            return true;
        }
        String[] parts = region.split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        Map<String, CalendarHierarchy> below =
                manager(parts[0]).getCalendarHierarchy().getChildren();
        for (int depth = 1; depth < parts.length; depth++) {
            CalendarHierarchy part = below.get(parts[depth]);
            if (part == null) {
                return false;
            }
            below = part.getChildren();
        }
        return true;
    }

    /** Days that are only observed, such as new year's eve, are worked on. */
    boolean include(LocalDate day) {
        return country != null && country.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, subdivision);
    }

    private static HolidayManager manager(String country) {
        return COUNTRIES.computeIfAbsent(country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }
}
