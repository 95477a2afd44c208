package dev.tollgate.access;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;

/**
 * Knows that the webapps' own name for administrators means our role: without a member of it they would ask every
 * visitor to set up a first one.
 */
public class EngineIdentities extends DbIdentityServiceProvider {

    @Override
    public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
        if (Groups.CAMUNDA_ADMIN.equals(query.getGroupId())) {
            query.memberOfGroup(Role.ADMINISTRATOR.id());
        }
        return super.findUserCountByQueryCriteria(query);
    }
}
