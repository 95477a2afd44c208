package dev.tollgate.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The engine's own guards: passwords, who counts as its administrator, and what a task's people may do. */
@Component
class EngineAccess extends AbstractProcessEnginePlugin {

    private final int passwordRounds;

    EngineAccess(@Value("${tollgate.access.password-rounds}") int passwordRounds) {
        this.passwordRounds = passwordRounds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(EngineIdentities.class));
        engine.setPasswordEncryptor(new Pbkdf2Passwords(passwordRounds));
        engine.setPasswordPolicy(PasswordRule.policy());
        engine.setEnablePasswordPolicy(true);
        // The engine adds its own name for them.
        engine.setAdminGroups(new ArrayList<>(List.of(Role.ADMINISTRATOR.id())));
        engine.setResourceAuthorizationProvider(new OwnTasksOnly());
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }
}
