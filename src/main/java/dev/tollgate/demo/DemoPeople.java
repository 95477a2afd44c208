package dev.tollgate.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One person for each role, who logs in with the role's name as password. */
@Component
@ConditionalOnProperty("tollgate.demo")
class DemoPeople {

    /** The members of the steering committees; the first is the chair. */
    static final List<String> BOARD =
            IntStream.rangeClosed(1, 5).mapToObj(number -> "board-" + number).toList();

    private record Actor(String id, String firstName, String lastName, String role) {}

    private static final List<Actor> ACTORS = List.of(
            new Actor("pmo", "Petra", "Moore", "pmo"),
            new Actor("pm", "Paul", "Maddox", "project-manager"),
            new Actor("sponsor", "Sonja", "Porter", "sponsor"),
            new Actor("functional-owner", "Fiona", "Owens", "functional-owner"),
            new Actor("technology-owner", "Theo", "Okafor", "technology-owner"),
            new Actor("board-1", "Beatrice", "One", "steering-member"),
            new Actor("board-2", "Boris", "Two", "steering-member"),
            new Actor("board-3", "Bella", "Three", "steering-member"),
            new Actor("board-4", "Bruno", "Four", "steering-member"),
            new Actor("board-5", "Brigitte", "Five", "steering-member"),
            new Actor("finance", "Frank", "Nance", "team-member"),
            new Actor("executive", "Elena", "Xu", "executive"),
            new Actor("process-owner", "Priya", "Owen", "process-owner"),
            new Actor("admin", "Ada", "Minh", "administrator"));

    private final IdentityService identities;

    DemoPeople(IdentityService identities) {
        this.identities = identities;
    }

    /** Creates whoever is not there yet; nobody's password is touched twice. */
    void ensure() {
        ACTORS.stream()
                .filter(actor -> identities.createUserQuery().userId(actor.id()).count() == 0)
                .forEach(this::create);
    }

    private void create(Actor actor) {
        User user = identities.newUser(actor.id());
        user.setFirstName(actor.firstName());
        user.setLastName(actor.lastName());
        user.setEmail(actor.id() + "@demo.tollgate.example");
        user.setPassword(actor.id());
        // The one place where the rule for passwords does not count: everybody may know these.
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.createMembership(actor.id(), actor.role());
    }
}
