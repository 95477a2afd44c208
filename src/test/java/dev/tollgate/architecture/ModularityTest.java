package dev.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.TollgateApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(TollgateApplication.class);

    @Test
    void roomsUseOnlyTheDoorsAndEventsOfTheRoomsThatTheyDeclare() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .contains("vocabulary", "workflow", "people", "project", "governance", "gate", "lifecycle");

        ROOMS.verify();
    }

    @Test
    void everyRoomSaysWhatItIsAllowedToTouch() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .isNotEmpty()
                .allMatch(room -> Rooms.declaration(room).isPresent(), "has @ApplicationModule in its package-info");
    }
}
