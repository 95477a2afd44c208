package dev.tollgate.portfolio;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of all gates: what each waits for, since when, whom it waits on and by when; in at most three statements. */
@Service
@Transactional(readOnly = true)
public class PortfolioGates {

    private final GateSearch search;
    private final Projects projects;

    PortfolioGates(GateSearch search, Projects projects) {
        this.search = search;
        this.projects = projects;
    }

    /** The reviews that fit the question, of the projects that somebody with these roles may see. */
    public GatePage find(GateQuestion question, PersonId reader, Set<String> roles) {
        boolean seesAll = roles.stream().anyMatch(Projects.SEE_ALL::contains);
        GatePage page = seesAll ? search.find(question) : search.findAmong(projects.involving(reader), question);
        if (page.lines().isEmpty()) {
            return page;
        }
        Map<String, List<Waiting>> waiting = search.waiting(
                page.lines().stream().map(line -> line.standing().key()).toList());
        return new GatePage(
                page.lines().stream()
                        .map(line -> line.waitingOn(
                                waiting.getOrDefault(line.standing().key(), List.of())))
                        .toList(),
                page.total());
    }
}
