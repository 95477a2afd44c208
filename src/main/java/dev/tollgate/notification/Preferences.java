package dev.tollgate.notification;

import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** How people want to be told: at once or collected, and without what is not their duty. */
@Service
@Transactional
public class Preferences {

    private static final int SECRET_BYTES = 32;

    private final PreferenceStore store;
    private final NewsKinds kinds;
    private final DigestStore digests;
    private final DigestTimes times;
    private final Clock clock;
    private final String page;
    private final SecureRandom random = new SecureRandom();

    Preferences(
            PreferenceStore store,
            NewsKinds kinds,
            DigestStore digests,
            DigestTimes times,
            Clock clock,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.store = store;
        this.kinds = kinds;
        this.digests = digests;
        this.times = times;
        this.clock = clock;
        this.page = baseUrl.replaceAll("/+$", "") + "/unsubscribe";
    }

    /** Mail at once and everything, for those who never said. */
    @Transactional(readOnly = true)
    public Preference of(PersonId person) {
        return store.find(person)
                .map(preference -> preference.mutingOnly(kinds.all().keySet()))
                .orElse(Preference.USUAL);
    }

    /** The kinds of news that can be switched off, with their titles. */
    public Map<String, String> canBeMuted() {
        return kinds.all();
    }

    /**
     * What waits to be told leaves at the new time.
     *
     * @throws RuleBroken where a kind is muted that is none or is a duty
     */
    public void set(PersonId person, Preference preference) {
        Set<String> known = kinds.all().keySet();
        preference.muted().stream()
                .filter(kind -> !known.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new RuleBroken(
                            "muted",
                            "\"" + kind + "\" cannot be switched off; what can be is " + String.join(", ", known)
                                    + ".");
                });
        store.insert(person, preference, newSecret());
        store.update(person, preference);
        Instant now = clock.instant();
        digests.reschedule(person, preference.delivery() == Delivery.AT_ONCE ? now : times.next(preference, now));
    }

    /** The address at which this person, without logging in, switches this kind of news off. */
    String unsubscribeLink(PersonId person, String kind) {
        return UriComponentsBuilder.fromUriString(page)
                .queryParam("person", "{person}")
                .queryParam("kind", "{kind}")
                .queryParam("token", token(secret(person), kind))
                .encode()
                .buildAndExpand(person.value(), kind)
                .toUriString();
    }

    /** @throws Forbidden where the link is not one that was sent, or was made void */
    @Transactional(readOnly = true)
    public void refuseUnlessSent(PersonId person, String kind, String token) {
        boolean sent = kinds.all().containsKey(kind)
                && store.secret(person)
                        .filter(secret -> MessageDigest.isEqual(
                                token(secret, kind).getBytes(StandardCharsets.UTF_8),
                                token.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
        if (!sent) {
            throw new Forbidden("This link is no longer valid; log in and set your notifications in Tasklist.");
        }
    }

    /** The same kind again changes nothing. */
    public void unsubscribe(PersonId person, String kind, String token) {
        refuseUnlessSent(person, kind, token);
        store.update(person, of(person).muting(kind));
    }

    /** Makes every link void that was sent to this person before. */
    public void revokeLinks(PersonId person) {
        store.insert(person, Preference.USUAL, newSecret());
        store.replaceSecret(person, newSecret());
    }

    private String secret(PersonId person) {
        return store.secret(person).orElseGet(() -> {
            store.insert(person, Preference.USUAL, newSecret());
            return store.secret(person).orElseThrow();
        });
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String token(String secret, String kind) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(kind.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
