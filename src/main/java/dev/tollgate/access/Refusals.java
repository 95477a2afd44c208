package dev.tollgate.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How a request is turned away: a browser to the login page, everybody else with a problem in a sentence. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String NOT_YOUR_ROLE = "None of your roles may do this.";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        // A browser would ask by a dialogue of its own and never forget the password.
        if (request.getHeader("Sec-Fetch-Site") == null && !isOfWebapps(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Tollgate\", charset=\"UTF-8\"");
        }
        problem(response, HttpStatus.UNAUTHORIZED, "Log in first.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getRequestURI().endsWith("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else if (isNobody(SecurityContextHolder.getContext().getAuthentication())) {
            problem(response, HttpStatus.UNAUTHORIZED, "Log in first.");
        } else if (reason instanceof CsrfException) {
            problem(response, HttpStatus.FORBIDDEN, "The page is too old to send this. Reload it and try again.");
        } else if (isPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            problem(response, HttpStatus.FORBIDDEN, NOT_YOUR_ROLE);
        }
    }

    /** Answers as RFC 9457 wants it. */
    static void problem(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), sentence));
    }

    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isOfWebapps(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    private static boolean isNobody(Authentication person) {
        return person == null || person instanceof AnonymousAuthenticationToken;
    }
}
