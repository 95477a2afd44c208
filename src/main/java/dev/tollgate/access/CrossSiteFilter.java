package dev.tollgate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site makes a browser send. It guards HTTP Basic too, whose password a browser repeats
 * by itself; programs that are no browsers do not send the header that is looked at.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Sec-Fetch-Site");
        if (origin == null || OWN.contains(origin) || HARMLESS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            Refusals.problem(response, HttpStatus.FORBIDDEN, "This request comes from the page of another site.");
        }
    }
}
