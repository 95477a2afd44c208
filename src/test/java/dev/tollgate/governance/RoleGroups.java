package dev.tollgate.governance;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** The groups of the roles that seats bring with them. */
final class RoleGroups {

    private RoleGroups() {}

    static void ensure(IdentityService identities) {
        for (Seat seat : Seat.values()) {
            if (identities.createGroupQuery().groupId(seat.role()).count() == 0) {
                Group group = identities.newGroup(seat.role());
                group.setName(seat.title());
                group.setType("WORKFLOW");
                identities.saveGroup(group);
            }
        }
    }
}
