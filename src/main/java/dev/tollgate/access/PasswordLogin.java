package dev.tollgate.access;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Lets in whom the engine knows by this name and password, with the roles that the engine has for them. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

    private final EnginePeople people;
    private final RecentChecks recent = new RecentChecks();

    PasswordLogin(EnginePeople people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        User user = people.find(userId).orElseThrow(() -> refused(userId));
        if (!recent.knows(userId, password, user.getPassword())) {
            if (!people.passwordFits(userId, password)) {
                throw refused(userId);
            }
            recent.remember(userId, password, user.getPassword());
        }
        return UsernamePasswordAuthenticationToken.authenticated(user.getId(), null, authorities(userId));
    }

    private List<GrantedAuthority> authorities(String userId) {
        return AuthorityUtils.createAuthorityList(people.rolesOf(userId));
    }

    private static BadCredentialsException refused(String userId) {
        log.warn("Login refused for \"{}\".", userId.replaceAll("[^a-zA-Z0-9._@-]", "?"));
        return new BadCredentialsException("The user name or the password is wrong.");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
