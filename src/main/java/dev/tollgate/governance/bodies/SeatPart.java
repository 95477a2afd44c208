package dev.tollgate.governance.bodies;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does in a body. */
public enum SeatPart {
    CHAIR("chair"),
    DEPUTY_CHAIR("deputy chair"),
    VOTING("member"),
    ADVISORY("adviser");

    private final String title;

    SeatPart(String title) {
        this.title = title;
    }

    /** The word for it in workbooks. */
    public String title() {
        return title;
    }

    static Optional<SeatPart> ofTitle(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    public static SeatPart of(BodySeat seat) {
        if (seat.chair()) {
            return CHAIR;
        }
        if (seat.deputyChair()) {
            return DEPUTY_CHAIR;
        }
        return seat.voting() ? VOTING : ADVISORY;
    }

    public BodySeat seat(String key, String title, String constituency) {
        return new BodySeat(key, title, this != ADVISORY, this == CHAIR, this == DEPUTY_CHAIR, constituency);
    }
}
