package dev.tollgate.governance;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** The groups of the PMO and of the roles that seats bring with them. */
final class RoleGroups {

    private RoleGroups() {}

    static void ensure(IdentityService identities) {
        Stream.concat(Stream.of("pmo"), Arrays.stream(Seat.values()).map(Seat::role))
                .distinct()
                .filter(role -> identities.createGroupQuery().groupId(role).count() == 0)
                .forEach(role -> {
                    Group group = identities.newGroup(role);
                    group.setName(role);
                    group.setType("WORKFLOW");
                    identities.saveGroup(group);
                });
    }
}
