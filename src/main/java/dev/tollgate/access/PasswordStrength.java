package dev.tollgate.access;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a password must be to protect an account that can do everything. */
final class PasswordStrength {

    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_KINDS = 3;

    private PasswordStrength() {}

    /** What is wrong with it, as the end of the sentence "The password …"; empty when nothing is. */
    static Optional<String> weaknessOf(String userId, String password) {
        if (password.length() < LEAST_LENGTH) {
            return Optional.of("has fewer than " + LEAST_LENGTH + " characters");
        }
        if (kindsOfCharacters(password) < LEAST_KINDS) {
            return Optional.of("mixes fewer than three of small letters, capitals, digits and other characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(userId.toLowerCase(Locale.ROOT))) {
            return Optional.of("contains the user name");
        }
        return Optional.empty();
    }

    private static long kindsOfCharacters(String password) {
        return Stream.<IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
