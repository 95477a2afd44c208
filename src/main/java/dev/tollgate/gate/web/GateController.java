package dev.tollgate.gate.web;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gates of a project, for those who take part in it, and the change of one's own vote. */
@RestController
@RequestMapping("/api")
class GateController {

    private final GateReviews reviews;
    private final GateVotes votes;
    private final GateViews views;
    private final Projects projects;
    private final CurrentPerson reader;

    GateController(GateReviews reviews, GateVotes votes, GateViews views, Projects projects, CurrentPerson reader) {
        this.reviews = reviews;
        this.votes = votes;
        this.views = views;
        this.projects = projects;
        this.reader = reader;
    }

    @GetMapping("/projects/{id}/gates")
    List<GateView> gates(@PathVariable String id) {
        ProjectId project = new ProjectId(id);
        mayRead(project);
        return views.of(project, reader.require());
    }

    /** Changes the vote of whoever asks, until the ballot is closed, and answers the review as they see it then. */
    @PostMapping("/gates/{key}/votes")
    GateView vote(@PathVariable String key, @RequestBody VoteRequest vote) {
        mayRead(reviews.get(key).project());
        votes.change(key, reader.require(), vote.toVote());
        return views.of(reviews.get(key), reader.require());
    }

    private void mayRead(ProjectId project) {
        projects.mayRead(project, reader.require(), reader.roles());
    }
}
