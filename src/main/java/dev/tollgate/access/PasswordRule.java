package dev.tollgate.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** Asks of every password what {@link PasswordStrength} asks of the first administrator's. */
class PasswordRule implements PasswordPolicyRule {

    static PasswordPolicy policy() {
        List<PasswordPolicyRule> rules = List.of(new PasswordRule());
        return () -> rules;
    }

    @Override
    public String getPlaceholder() {
        return "At least 12 characters of three kinds (small letters, capitals, digits, others), without the user name";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String candidatePassword) {
        return execute(candidatePassword, null);
    }

    @Override
    public boolean execute(String candidatePassword, @Nullable User user) {
        String userId = user == null ? null : user.getId();
        // A name that no password can contain stands for "nobody known yet".
        return PasswordStrength.weaknessOf(userId == null ? "\0" : userId, candidatePassword)
                .isEmpty();
    }
}
