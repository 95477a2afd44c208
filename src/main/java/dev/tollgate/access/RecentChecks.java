package dev.tollgate.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for seconds which passwords were right, because an API client sends its password with every request and a
 * check is slow on purpose. A changed password is forgotten at once: an entry counts only beside the stored hash that it
 * was checked against.
 */
class RecentChecks {

    private static final long KEPT = Duration.ofSeconds(20).toNanos();
    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Map<String, Check> checks = new ConcurrentHashMap<>();

    private record Check(String password, String storedHash, long at) {}

    RecentChecks() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    boolean knows(String userId, String password, String storedHash) {
        Check check = checks.get(userId);
        return check != null
                && System.nanoTime() - check.at() < KEPT
                && check.storedHash().equals(storedHash)
                && MessageDigest.isEqual(bytes(check.password()), bytes(digest(userId, password)));
    }

    void remember(String userId, String password, String storedHash) {
        if (checks.size() >= MOST) {
            checks.clear();
        }
        checks.put(userId, new Check(digest(userId, password), storedHash, System.nanoTime()));
    }

    private String digest(String userId, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(userId + '\0' + password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
