package dev.tollgate.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what, as written in {@code access/role-matrix.csv}. The first row that fits decides; what no row fits is
 * refused.
 */
final class RoleMatrix {

    /** Stands for the engine's API, which is there twice: for API clients and for the web applications. */
    private static final String ENGINE = "ENGINE/";

    private static final List<String> ENGINE_ROOTS = List.of("/engine-rest/", "/camunda/api/engine/engine/default/");

    private final List<Row> rows;

    private RoleMatrix(List<Row> rows) {
        this.rows = rows;
    }

    /** One line: an HTTP method or {@code *}, a path and who may. HEAD is asked like GET. */
    record Row(String method, PathPattern path, Audience audience, Set<String> roles) {

        boolean fits(String askedMethod, PathContainer askedPath) {
            String asked = askedMethod.equals("HEAD") ? "GET" : askedMethod;
            return (method.equals("*") || method.equals(asked)) && path.matches(askedPath);
        }

        /** @param held the roles of somebody who is logged in */
        boolean admits(Set<String> held) {
            return audience == Audience.PUBLIC
                    || audience == Audience.ANYONE
                    || (audience == Audience.ROLES && held.stream().anyMatch(roles::contains));
        }
    }

    enum Audience {
        /** Also somebody who is not logged in. */
        PUBLIC,
        /** Everybody who is logged in. */
        ANYONE,
        NOBODY,
        /** Whoever has one of the row's roles. */
        ROLES
    }

    static RoleMatrix load() {
        return new RoleMatrix(EngineGrants.lines("access/role-matrix.csv")
                .flatMap(RoleMatrix::parse)
                .toList());
    }

    Optional<Row> rowFor(String method, PathContainer path) {
        return rows.stream().filter(row -> row.fits(method, path)).findFirst();
    }

    List<Row> rows() {
        return rows;
    }

    private static Stream<Row> parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("access/role-matrix.csv: not three columns: " + line);
        }
        Audience audience = audience(cells[2]);
        Set<String> roles = audience == Audience.ROLES
                ? Arrays.stream(cells[2].split(";", -1)).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        if (!Role.ids().containsAll(roles)) {
            throw new IllegalStateException("access/role-matrix.csv: unknown role in " + line);
        }
        return paths(cells[1])
                .map(path -> new Row(cells[0], PathPatternParser.defaultInstance.parse(path), audience, roles));
    }

    private static Stream<String> paths(String path) {
        return path.startsWith(ENGINE)
                ? ENGINE_ROOTS.stream().map(root -> root + path.substring(ENGINE.length()))
                : Stream.of(path);
    }

    private static Audience audience(String cell) {
        return switch (cell) {
            case "public" -> Audience.PUBLIC;
            case "anyone" -> Audience.ANYONE;
            case "nobody" -> Audience.NOBODY;
            default -> Audience.ROLES;
        };
    }
}
