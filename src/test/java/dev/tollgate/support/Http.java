package dev.tollgate.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Talks to the application under test as an anonymous client, with HTTP Basic, or as a browser with a session. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON, status " + status + ": " + body, e);
            }
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    public Client anonymous() {
        return new Client(null);
    }

    /** Sends HTTP Basic with every request. */
    public Client as(Persons.Login person) {
        return new Client(person.basic());
    }

    /** Has logged in on the login page and sends session and CSRF cookies from then on. */
    public Client inBrowser(Persons.Login person) {
        Client browser = new Client(null);
        browser.logIn(person);
        return browser;
    }

    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** One client with its own cookies; redirects are shown, not followed. */
    public final class Client {

        private final @Nullable String authorization;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        private Client(@Nullable String authorization) {
            this.authorization = authorization;
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer delete(String path) {
            return send(request(path).DELETE());
        }

        public Answer post(String path, Object body) {
            return send(json(path).POST(jsonOf(body)));
        }

        public Answer put(String path, Object body) {
            return send(json(path).PUT(jsonOf(body)));
        }

        public Answer postForm(String path, String form) {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        /** A request with path, credentials and CSRF tokens set, to be completed by the caller. */
        public HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            cookie("TOLLGATE-XSRF").ifPresent(token -> request.header("X-TOLLGATE-XSRF", token));
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return request;
        }

        public Answer send(HttpRequest.Builder request) {
            try {
                var response = client.send(request.build(), BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.body(), response.headers());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        public Optional<String> cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst();
        }

        /** Logs in on the login page; fails when the page refuses. */
        public void logIn(Persons.Login person) {
            Answer answer = tryToLogIn(person.id(), person.password());
            String target = answer.header("Location").orElse("");
            if (answer.status() != 302 || target.contains("/login")) {
                throw new AssertionError("login refused: " + answer.status() + " to " + target);
            }
        }

        /** Submits the login page and answers what came back. */
        public Answer tryToLogIn(String user, String password) {
            get("/login");
            return postForm(
                    "/login",
                    "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf="
                            + encoded(cookie("TOLLGATE-XSRF").orElse("")));
        }

        private HttpRequest.Builder json(String path) {
            return request(path).header("Content-Type", "application/json");
        }
    }

    private static BodyPublisher jsonOf(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
