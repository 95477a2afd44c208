package dev.tollgate.notification;

/** When somebody wants their mail. */
public enum Delivery {
    AT_ONCE,
    /** Once on each working day, at the hour that the person chose. */
    DAILY,
    /** Once a week, on the day and at the hour that the person chose. */
    WEEKLY
}
