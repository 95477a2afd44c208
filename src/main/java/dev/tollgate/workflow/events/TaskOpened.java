package dev.tollgate.workflow.events;

import java.time.Instant;

/**
 * A task waits for somebody.
 *
 * @param clock whose time runs while it waits, by the property {@code clock} of its box: {@code work} where the model
 *     does not say
 */
public record TaskOpened(OpenTask task, String clock, Instant at) {}
