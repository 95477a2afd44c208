package dev.tollgate.vocabulary;

import java.util.Locale;

/** The four gates between phases. */
public enum GateKind {
    READY_FOR_PLANNING("G1", "Ready for planning"),
    READY_FOR_EXECUTING("G2", "Ready for executing"),
    LAUNCH("G3", "Launch go/no-go"),
    READY_FOR_CLOSING("G4", "Ready for closing");

    private final String code;
    private final String title;

    GateKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** {@code G1} to {@code G4}: the last part of the gate's business key. */
    public String code() {
        return code;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /**
     * The gate of a code, with or without the number of a repeated review.
     *
     * @param code {@code G2} or {@code G2-R3}
     */
    public static GateKind ofCode(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceFirst("-R\\d+$", "");
        for (GateKind kind : values()) {
            if (kind.code.equals(plain)) {
                return kind;
            }
        }
        throw new RuleBroken("gate", "\"" + code + "\" is no gate; choose G1, G2, G3 or G4.");
    }
}
