package dev.tollgate.workflow;

import java.util.Set;

/** Which audiences, wordings and channels a notification box may name. */
public interface NotificationWords {

    /** Whom a box may tell, in business words: {@code project-manager}. A box names one or several, parted by commas. */
    Set<String> audiences();

    /** The wordings for notification boxes. */
    Set<String> templates();

    /** On which ways people are told. */
    Set<String> channels();
}
