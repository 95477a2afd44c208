package dev.tollgate.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Stands in front of everything and reads no request body beyond what its kind may have. */
class BodyLimitFilter implements Filter {

    private static final DataSize DOCUMENTS = DataSize.ofMegabytes(25);
    private static final DataSize DEPLOYMENTS = DataSize.ofMegabytes(10);
    private static final DataSize OTHERS = DataSize.ofMegabytes(2);

    private static final Pattern DOCUMENT_PATHS =
            Pattern.compile("/api/imports(/[^/]+/file)?|/api/import-mappings/proposal|/api/projects/[^/]+/documents");
    private static final Pattern DEPLOYMENT_PATHS =
            Pattern.compile("(/engine-rest|/camunda/api/engine/engine/default)/deployment/.*");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        DataSize limit = limitFor(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (request.getContentLengthLong() > limit.toBytes()) {
            refuse(response, limit);
        } else if (request.getContentLengthLong() >= 0) {
            // The server holds the client to the length that it announced.
            chain.doFilter(request, response);
        } else {
            LimitedExchange exchange = new LimitedExchange(request, response, limit);
            try {
                chain.doFilter(exchange.request(), exchange.response());
            } catch (IOException | ServletException | RuntimeException e) {
                if (!exchange.isOver()) {
                    throw e;
                }
            }
        }
    }

    static DataSize limitFor(String path) {
        if (DOCUMENT_PATHS.matcher(path).matches()) {
            return DOCUMENTS;
        }
        return DEPLOYMENT_PATHS.matcher(path).matches() ? DEPLOYMENTS : OTHERS;
    }

    /** Closes the connection, as the rest of the body is never read. */
    static void refuse(HttpServletResponse response, DataSize limit) throws IOException {
        response.reset();
        response.setHeader("Connection", "close");
        Refusals.problem(
                response,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "This is larger than the " + limit.toMegabytes() + " MB that may be sent here.");
        response.flushBuffer();
    }
}
