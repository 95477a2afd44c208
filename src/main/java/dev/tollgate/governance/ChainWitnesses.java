package dev.tollgate.governance;

import dev.tollgate.governance.events.ChainHeadDue;
import dev.tollgate.people.Directory;
import dev.tollgate.proof.Link;
import dev.tollgate.proof.Verdict;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who are sent the head of the chain every week, so that nobody can rewrite what was decided unnoticed. */
@Service
@Transactional
public class ChainWitnesses {

    private final WitnessStore store;
    private final DecisionChain chain;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChainWitnesses(
            WitnessStore store,
            DecisionChain chain,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.chain = chain;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<PersonId> all() {
        return store.all();
    }

    /** These people and nobody else, from now on. */
    public void name(List<PersonId> people, PersonId by) {
        people.forEach(directory::get);
        store.replace(people.stream().distinct().toList(), by, clock.instant());
    }

    /** Checks the whole chain and has the witnesses told its head and what the check found. */
    public void tell() {
        List<PersonId> witnesses = store.all();
        if (!witnesses.isEmpty()) {
            Verdict verdict = chain.check();
            Link head = chain.head();
            events.publishEvent(
                    new ChainHeadDue(head.position(), head.hash(), verdict.problems(), witnesses, clock.instant()));
        }
    }
}
