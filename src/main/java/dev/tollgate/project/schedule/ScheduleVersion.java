package dev.tollgate.project.schedule;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it was taken over from a file; later ones stand beside it, none is changed.
 *
 * @param number counts the versions of a project's schedule, from 1; the highest one holds
 * @param sha256 of the file
 * @param baseline the number of the latest baseline that was agreed on this version; none where none was
 */
public record ScheduleVersion(
        int number,
        Schedule schedule,
        String fileName,
        String sha256,
        PersonId by,
        Instant at,
        @Nullable Integer baseline) {}
