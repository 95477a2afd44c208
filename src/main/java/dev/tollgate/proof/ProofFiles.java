package dev.tollgate.proof;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files that prove decisions are laid out; each line is canonical JSON and ends with a line feed. The file of one
 * record is a single line with the record and the links from its own to the head. The file of the whole chain has a
 * first line, one line for each link with its record, and a last line with the head.
 */
public final class ProofFiles {

    static final String ONE_RECORD = "tollgate-decision-record-1";
    static final String WHOLE_CHAIN = "tollgate-decision-chain-1";

    private ProofFiles() {}

    /** The file of one record as far as its first link; each further link follows after a comma. */
    public static String recordBegins(Link head) {
        return "{\"format\":\"" + ONE_RECORD + "\",\"head\":" + Canonical.json(head(head)) + ",\"links\":[";
    }

    /** What follows the last link. */
    public static String recordEnds(Map<String, @Nullable Object> record) {
        return "],\"record\":" + Canonical.json(record) + "}\n";
    }

    /** The first line of the whole chain. */
    public static String chainBegins() {
        return "{\"format\":\"" + WHOLE_CHAIN + "\"}\n";
    }

    /** The line of one link. */
    public static String chainLine(Link link, Map<String, @Nullable Object> record) {
        return Canonical.json(Map.of("link", link.json(), "record", record)) + "\n";
    }

    /** The last line. */
    public static String chainEnds(Link head) {
        return Canonical.json(Map.of("head", head(head))) + "\n";
    }

    private static Map<String, Object> head(Link head) {
        return Map.of("position", head.position(), "hash", head.hash());
    }
}
