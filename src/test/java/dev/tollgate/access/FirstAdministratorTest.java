package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.TollgateTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class FirstAdministratorTest {

    @Autowired
    IdentityService identities;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Test
    void the_operator_named_in_the_environment_can_log_in_as_administrator() {
        // when
        var administrators = identities
                .createUserQuery()
                .memberOfGroup(FirstAdministrator.ROLE)
                .userId(TollgateTest.ADMINISTRATOR)
                .count();

        // then
        assertThat(administrators).isEqualTo(1);
        assertThat(identities.checkPassword(TollgateTest.ADMINISTRATOR, TollgateTest.ADMINISTRATOR_PASSWORD))
                .isTrue();
    }

    @Test
    void a_later_start_leaves_the_administrators_as_they_are() {
        // given
        var before = identities
                .createUserQuery()
                .memberOfGroup(FirstAdministrator.ROLE)
                .count();

        // when
        firstAdministrator.afterSingletonsInstantiated();

        // then
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup(FirstAdministrator.ROLE)
                        .count())
                .isEqualTo(before);
    }
}
