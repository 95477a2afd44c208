package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "Short-1, fewer than 12 characters",
        "alllowercaseletters, fewer than three of",
        "lowercase-and-hyphen, fewer than three of",
        "My-Jane.Doe-2026, contains the user name",
    })
    void a_weak_password_is_told_why(String password, String reason) {
        // when
        var weakness = PasswordStrength.weaknessOf("jane.doe", password);

        // then
        assertThat(weakness).hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
    }

    @Test
    void three_kinds_of_characters_and_twelve_of_them_are_enough() {
        // when
        var weakness = PasswordStrength.weaknessOf("jane.doe", "Twelve-chars");

        // then
        assertThat(weakness).isEmpty();
    }
}
