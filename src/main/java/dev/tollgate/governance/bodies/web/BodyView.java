package dev.tollgate.governance.bodies.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as JSON.
 *
 * @param id {@code change-board}
 * @param ruleSet by which it votes; rows of the table {@code ballot-rules}
 * @param zone empty for that of the organisation
 * @param region whose public holidays count; empty for those of the organisation
 * @param rhythm {@code every 2 weeks on Tuesday at 10:00}; none where it has no regular sittings
 * @param minimum how many members it needs at least by constituency, altogether under the empty name
 * @param sittings the next ones
 * @param missing what it lacks today, in sentences
 */
record BodyView(
        String id,
        String name,
        String kind,
        String ruleSet,
        boolean writtenProcedure,
        String zone,
        String region,
        @Nullable String rhythm,
        Map<String, Integer> minimum,
        List<Seat> seats,
        List<Term> terms,
        List<Sitting> sittings,
        List<String> missing) {

    record Seat(String key, String title, boolean voting, boolean chair, boolean deputyChair, String constituency) {}

    /** @param state {@code OPEN}, {@code ACCEPTED}, {@code DECLINED}, {@code WITHDRAWN} or {@code REPLACED} */
    record Term(
            String seat,
            String person,
            LocalDate from,
            @Nullable LocalDate until,
            String state,
            String reason) {}

    record Sitting(Instant startsAt, Instant endsAt, Instant papersDue) {}
}
