package dev.tollgate.proof;

import java.util.Map;

/**
 * A decision's place in the chain. The hash of a link covers the one before it, so that no record can be changed, left
 * out or put in between without changing every hash after it.
 *
 * @param position counted from 1
 * @param decision the decision's id
 * @param content the SHA-256 of the record's canonical JSON
 * @param previous the hash of the link before; {@link #NONE} for the first
 * @param hash the SHA-256 of {@code "<position> <decision> <content> <previous>"}
 */
public record Link(long position, String decision, String content, String previous, String hash) {

    /** What stands before the first link. */
    public static final String NONE = "0".repeat(64);

    /** The next link after this one. */
    public Link next(String id, String contentHash) {
        return after(position, hash, id, contentHash);
    }

    /** The link after the one with this position and hash. */
    public static Link after(long position, String hash, String id, String contentHash) {
        long next = position + 1;
        return new Link(next, id, contentHash, hash, hash(next, id, contentHash, hash));
    }

    /** What its hash must be. */
    public String expectedHash() {
        return hash(position, decision, content, previous);
    }

    /** As it stands in files. */
    public Map<String, Object> json() {
        return Map.of(
                "position", position,
                "decision", decision,
                "content", content,
                "previous", previous,
                "hash", hash);
    }

    private static String hash(long position, String decision, String content, String previous) {
        return Canonical.sha256(position + " " + decision + " " + content + " " + previous);
    }
}
