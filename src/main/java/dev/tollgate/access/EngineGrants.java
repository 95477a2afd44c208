package dev.tollgate.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What each role may see and do in the engine, as written in {@code access/engine-grants.csv}. Grants that an
 * administrator adds by hand are left alone.
 */
@Component
class EngineGrants {

    /** Instead of a role: everybody who is logged in. */
    private static final String EVERYBODY = "everybody";

    private final AuthorizationService authorizations;

    EngineGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    private record Grant(String role, Resources resource, String id, List<Permission> permissions) {

        @Nullable
        String group() {
            return role.equals(EVERYBODY) ? null : role;
        }
    }

    /** Brings the engine's grants up to what the file says. */
    void apply() {
        lines("access/engine-grants.csv").map(EngineGrants::parse).forEach(this::apply);
        for (Resources resource : Resources.values()) {
            apply(new Grant(Role.ADMINISTRATOR.id(), resource, Authorization.ANY, List.of(Permissions.ALL)));
        }
    }

    /** Lets these roles, or everybody when none is named, see a filter of Tasklist. */
    void showFilter(String filterId, List<String> roles) {
        List<Permission> read = List.of(Permissions.READ);
        for (String role : roles.isEmpty() ? List.of(EVERYBODY) : roles) {
            apply(new Grant(role, Resources.FILTER, filterId, read));
        }
    }

    private void apply(Grant grant) {
        Authorization existing =
                authorizations
                        .createAuthorizationQuery()
                        .resourceType(grant.resource())
                        .resourceId(grant.id())
                        .list()
                        .stream()
                        .filter(candidate -> isFor(candidate, grant))
                        .findFirst()
                        .orElse(null);
        if (existing != null && holdsAll(existing, grant)) {
            return;
        }
        Authorization target = existing != null ? existing : fresh(grant);
        for (Permission permission : grant.permissions()) {
            target.addPermission(permission);
        }
        authorizations.saveAuthorization(target);
    }

    private static boolean isFor(Authorization candidate, Grant grant) {
        return grant.group() == null
                ? candidate.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                : candidate.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                        && Objects.equals(candidate.getGroupId(), grant.group());
    }

    private static boolean holdsAll(Authorization existing, Grant grant) {
        return grant.permissions().stream().allMatch(existing::isPermissionGranted);
    }

    private Authorization fresh(Grant grant) {
        boolean everybody = grant.group() == null;
        Authorization authorization = authorizations.createNewAuthorization(
                everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (everybody) {
            authorization.setUserId(Authorization.ANY);
        } else {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        return authorization;
    }

    private static Grant parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 || !(cells[0].equals(EVERYBODY) || Role.ids().contains(cells[0]))) {
            throw new IllegalStateException("access/engine-grants.csv: no grant: " + line);
        }
        Resources resource = Resources.valueOf(cells[1]);
        Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
        List<Permission> permissions = Arrays.stream(cells[3].split(";", -1))
                .<Permission>map(name -> Arrays.stream(known)
                        .filter(permission -> permission.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("access/engine-grants.csv: no permission " + name
                                + " of " + resource.name().toLowerCase(Locale.ROOT))))
                .toList();
        return new Grant(cells[0], resource, cells[2], permissions);
    }

    /** The lines of a table on the class path, without its comments and its heading. */
    static Stream<String> lines(String path) {
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
