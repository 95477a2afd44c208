package dev.tollgate.access;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks the role matrix about every request. */
class RoleMatrixDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private final RoleMatrix matrix;

    RoleMatrixDecision(RoleMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still; its successor calls it.
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        // Of the whole application, whichever servlet serves it.
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        boolean granted = matrix.rowFor(request.getMethod(), path)
                .map(row -> admits(row, authentication.get()))
                .orElse(false);
        return new AuthorizationDecision(granted);
    }

    private static boolean admits(RoleMatrix.Row row, @Nullable Authentication person) {
        return isLoggedIn(person) ? row.admits(rolesOf(person)) : row.audience() == RoleMatrix.Audience.PUBLIC;
    }

    private static boolean isLoggedIn(@Nullable Authentication person) {
        return person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
    }

    private static Set<String> rolesOf(@Nullable Authentication person) {
        return person == null
                ? Set.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }
}
