package dev.tollgate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine on whose behalf it works during a request. Roles are read afresh each time, so that a role given or
 * taken away counts at once, also in a session that is hours old; a person who is gone is logged out.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;
    private final EnginePeople people;

    EngineIdentityFilter(IdentityService identities, EnginePeople people) {
        this.identities = identities;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        List<String> roles = people.rolesOf(person.getName());
        if (roles.isEmpty() && people.find(person.getName()).isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, person);
            chain.doFilter(request, response);
            return;
        }
        refresh(person, roles);
        identities.setAuthentication(person.getName(), roles);
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** For this request only: what the session keeps is the name. */
    private static void refresh(@Nullable Authentication person, List<String> roles) {
        if (person != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    person.getPrincipal(), null, AuthorityUtils.createAuthorityList(roles)));
            SecurityContextHolder.setContext(context);
        }
    }
}
