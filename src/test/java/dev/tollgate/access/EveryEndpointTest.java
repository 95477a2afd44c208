package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.access.JerseyEndpoints.Endpoint;
import dev.tollgate.support.TollgateTest;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** No door without a row: whatever is mapped must stand in the role matrix by its own name. */
@TollgateTest
class EveryEndpointTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    private final RoleMatrix matrix = RoleMatrix.load();

    @Test
    void every_endpoint_of_ours_and_of_the_actuator_has_a_row_of_its_own() {
        // when
        List<Endpoint> endpoints = context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryEndpointTest::endpoints)
                .distinct()
                .toList();

        // then
        assertThat(endpoints)
                .contains(
                        new Endpoint("GET", "/api/me"),
                        new Endpoint("GET", "/api/openapi"),
                        new Endpoint("GET", "/actuator/health"),
                        new Endpoint("GET", "/login"));
        assertThat(endpoints)
                .allSatisfy(endpoint -> assertThat(rowFor(endpoint))
                        .as("a row of role-matrix.csv for %s, without **", endpoint)
                        .hasValueSatisfying(row -> assertThat(row.path().getPatternString())
                                .satisfiesAnyOf(
                                        pattern -> assertThat(pattern).doesNotContain("**"),
                                        pattern -> assertThat(pattern).startsWith("/actuator/health/"))));
    }

    @Test
    void every_endpoint_of_the_engine_has_a_row_for_its_resource() {
        // when
        Set<Endpoint> endpoints = JerseyEndpoints.of("/engine-rest", CamundaRestResources.getResourceClasses());

        // then
        assertThat(endpoints)
                .contains(
                        new Endpoint("POST", "/engine-rest/deployment/create"),
                        new Endpoint("POST", "/engine-rest/task/{id}/complete"))
                .hasSizeGreaterThan(500);
        assertThat(endpoints).allSatisfy(this::hasRowForItsResource);
    }

    @Test
    void every_endpoint_of_the_webapps_has_a_row_for_its_resource() {
        // when
        List<Endpoint> endpoints = servlets.getServletRegistrations().values().stream()
                .filter(EveryEndpointTest::isOfWebapps)
                .flatMap(servlet -> webappEndpoints(servlet).stream())
                .toList();

        // then
        assertThat(endpoints)
                .contains(
                        new Endpoint("POST", "/camunda/api/admin/auth/user/{processEngineName}/login/{appName}"),
                        new Endpoint("POST", "/camunda/api/engine/engine/{name}/deployment/create"))
                .hasSizeGreaterThan(500);
        assertThat(endpoints).allSatisfy(this::hasRowForItsResource);
    }

    @Test
    void nothing_else_serves_requests() {
        // then
        assertThat(servlets.getServletRegistrations().values())
                .flatExtracting(ServletRegistration::getMappings)
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> new Endpoint(verb, path)));
    }

    private static boolean isOfWebapps(ServletRegistration servlet) {
        return servlet.getMappings().stream().anyMatch(mapping -> mapping.startsWith("/camunda/api/"));
    }

    private static Collection<Endpoint> webappEndpoints(ServletRegistration servlet) {
        String root = servlet.getMappings().iterator().next().replace("/*", "");
        try {
            Application application = Class.forName(servlet.getInitParameter("jakarta.ws.rs.Application"))
                    .asSubclass(Application.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return JerseyEndpoints.of(root, application.getClasses());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot look into " + servlet.getName(), e);
        }
    }

    private void hasRowForItsResource(Endpoint endpoint) {
        assertThat(rowFor(endpoint))
                .as("a row of role-matrix.csv for %s", endpoint)
                .hasValueSatisfying(row -> assertThat(endpoint.method().equals("OPTIONS")
                                || !row.path()
                                        .getPatternString()
                                        .matches("(/engine-rest|/camunda|/camunda/api)/\\*\\*"))
                        .isTrue());
    }

    private Optional<RoleMatrix.Row> rowFor(Endpoint endpoint) {
        String path = endpoint.path()
                .replaceFirst("^/camunda/api/engine/engine/\\{name}", "/camunda/api/engine/engine/default")
                .replaceAll("(auth/user|setup)/\\{[^}]*}", "$1/default")
                .replaceAll("\\{[^}]*}", "x")
                .replace("**", "x");
        return matrix.rowFor(endpoint.method(), PathContainer.parsePath(path));
    }
}
