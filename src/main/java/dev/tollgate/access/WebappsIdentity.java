package dev.tollgate.access;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands the person who is logged in on to Tasklist, Cockpit and Admin: one login serves all. */
class WebappsIdentity extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new LoggedIn();
    }

    private static final class LoggedIn implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            return person == null || !person.isAuthenticated()
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(person.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
