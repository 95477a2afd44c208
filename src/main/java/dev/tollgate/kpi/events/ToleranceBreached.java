package dev.tollgate.kpi.events;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A forecast lies outside its tolerance, for the first time since baseline and tolerance are what they are.
 *
 * @param breach identifies it for good: what strays, from which baseline, by which tolerance
 * @param sentence for people, with forecast, baseline and tolerance
 * @param level project, stage or work package
 * @param subject which stage or work package; empty for the whole project
 * @param dimension cost, time, scope, quality, benefit or risk
 * @param atStake the money by which it goes beyond what was agreed; none where it is not a question of money
 */
public record ToleranceBreached(
        ProjectId project,
        String breach,
        String sentence,
        String level,
        String subject,
        String dimension,
        @Nullable Money atStake,
        PersonId forecastBy,
        Instant at) {}
