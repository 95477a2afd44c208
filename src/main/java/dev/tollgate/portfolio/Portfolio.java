package dev.tollgate.portfolio;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateStanding;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.OpenTasks;
import dev.tollgate.workflow.events.OpenTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of projects with what each waits for, from rows kept for it, in at most three statements. */
@Service
@Transactional
public class Portfolio {

    private final PortfolioStore store;
    private final PortfolioSearch search;
    private final Projects projects;
    private final GateReviews gates;
    private final OpenTasks tasks;

    Portfolio(PortfolioStore store, PortfolioSearch search, Projects projects, GateReviews gates, OpenTasks tasks) {
        this.store = store;
        this.search = search;
        this.projects = projects;
        this.gates = gates;
        this.tasks = tasks;
    }

    /** How much was built again. */
    public record Rebuilt(int projects, int gates, int tasks) {}

    /** The projects that fit the question and that somebody with these roles may see. */
    @Transactional(readOnly = true)
    public PortfolioPage find(PortfolioQuestion question, PersonId reader, Set<String> roles) {
        boolean seesAll = roles.stream().anyMatch(Projects.SEE_ALL::contains);
        PortfolioPage page = seesAll ? search.find(question) : search.findAmong(projects.involving(reader), question);
        if (page.lines().isEmpty()) {
            return page;
        }
        Map<ProjectId, List<Waiting>> waiting =
                search.waiting(page.lines().stream().map(PortfolioLine::id).toList());
        return new PortfolioPage(
                page.lines().stream()
                        .map(line -> line.waitingOn(waiting.getOrDefault(line.id(), List.of())))
                        .toList(),
                page.total());
    }

    /** Builds every row again from the register, the gates and the open tasks; what happens meanwhile waits for it. */
    public Rebuilt rebuild() {
        store.lockAndEmpty();
        List<Project> all = projects.all();
        store.save(all);
        List<GateStanding> standings = gates.standings();
        store.saveGates(standings);
        List<OpenTask> open = tasks.all();
        store.open(open);
        return new Rebuilt(all.size(), standings.size(), open.size());
    }
}
