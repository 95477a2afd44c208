package dev.tollgate.access;

import dev.tollgate.startup.StartupRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Outside the demo somebody must be able to come in: the first administrator, named by the operator. Runs before the
 * port opens, so that nobody finds a Tollgate without one.
 */
@Component
@ConditionalOnProperty(name = "tollgate.demo", havingValue = "false")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    /** The role that may do everything; the engine knows it as a group of this id. */
    static final String ROLE = Role.ADMINISTRATOR.id();

    private final IdentityService identities;
    private final RoleSetup roles;
    private final String userId;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            RoleSetup roles,
            @Value("${tollgate.admin.user:}") String userId,
            @Value("${tollgate.admin.password:}") String password) {
        this.identities = identities;
        this.roles = roles;
        this.userId = userId.strip();
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (exists()) {
            return;
        }
        refuseUnlessNamed();
        refuseUnlessStrong();
        roles.alone(() -> {
            // Another node may have created it in the same second.
            if (!exists()) {
                create();
                log.info("The first administrator is {}.", userId);
            }
        });
    }

    private boolean exists() {
        return identities.createUserQuery().memberOfGroup(ROLE).count() > 0;
    }

    private void refuseUnlessNamed() {
        if (userId.isEmpty() || password.isEmpty()) {
            throw new StartupRefused(
                    "There is no administrator yet, and "
                            + (userId.isEmpty() ? "TOLLGATE_ADMIN_USER" : "TOLLGATE_ADMIN_PASSWORD") + " is not set.",
                    "Set TOLLGATE_ADMIN_USER and TOLLGATE_ADMIN_PASSWORD for the first start; later starts do not need"
                            + " them.");
        }
        if (!userId.matches("[a-zA-Z0-9._@-]+")) {
            throw new StartupRefused(
                    "TOLLGATE_ADMIN_USER is \"" + userId + "\", which is no user name.",
                    "Use letters without accents, digits, dot, underscore, at sign and hyphen.");
        }
    }

    private void refuseUnlessStrong() {
        PasswordStrength.weaknessOf(userId, password).ifPresent(weakness -> {
            throw new StartupRefused(
                    "The password in TOLLGATE_ADMIN_PASSWORD " + weakness + ".",
                    "Choose at least 12 characters of three kinds (small letters, capitals, digits, others), without"
                            + " the user name in it.");
        });
    }

    private void create() {
        roles.ensureGroup(Role.ADMINISTRATOR);
        if (identities.createUserQuery().userId(userId).count() == 0) {
            User user = identities.newUser(userId);
            user.setFirstName("First");
            user.setLastName("Administrator");
            user.setPassword(password);
            identities.saveUser(user);
        }
        identities.createMembership(userId, ROLE);
    }
}
