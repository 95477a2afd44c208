package dev.tollgate.governance.web;

import dev.tollgate.governance.ChainWitnesses;
import dev.tollgate.governance.DecisionChain;
import dev.tollgate.governance.DecisionId;
import dev.tollgate.governance.DecisionPage;
import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.DecisionSearch;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.proof.Link;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions of all projects, the chain that holds them together, and the files that prove them. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final DecisionRecords decisions;
    private final DecisionChain chain;
    private final ChainWitnesses witnesses;
    private final Projects projects;
    private final CurrentPerson reader;

    DecisionController(
            DecisionRecords decisions,
            DecisionChain chain,
            ChainWitnesses witnesses,
            Projects projects,
            CurrentPerson reader) {
        this.decisions = decisions;
        this.chain = chain;
        this.witnesses = witnesses;
        this.projects = projects;
        this.reader = reader;
    }

    /**
     * Where the chain stands.
     *
     * @param decisions how many are in it
     * @param hash of the last link
     */
    record Head(long decisions, String hash) {

        static Head of(Link head) {
            return new Head(head.position(), head.hash());
        }
    }

    record Decisions(Head head, List<DecisionView> decisions, int page, int size, long total) {}

    /** @param people who are sent the head of the chain */
    record Witnesses(@Nullable List<String> people) {}

    /** The newest first: those of all projects for the PMO and whoever leads, of one's own for everybody else. */
    @GetMapping
    Decisions all(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        boolean seesAll = reader.roles().stream().anyMatch(Projects.SEE_ALL::contains);
        var among = seesAll ? null : projects.involving(reader.require());
        DecisionPage found = decisions.find(new DecisionSearch(kind, among, page, size));
        return new Decisions(
                Head.of(chain.head()),
                found.decisions().stream().map(DecisionView::of).toList(),
                page,
                size,
                found.total());
    }

    @GetMapping("/{id}")
    DecisionView one(@PathVariable String id) {
        return DecisionView.of(readable(id));
    }

    /** One decision in a file that proves it. */
    @GetMapping("/{id}/record")
    void record(@PathVariable String id, HttpServletResponse response) throws IOException {
        DecisionRecord decision = readable(id);
        try (Writer out = download(response, MediaType.APPLICATION_JSON_VALUE, "decision-" + decision.id() + ".json")) {
            chain.writeRecord(decision.id(), out);
        }
    }

    /** All decisions in a file that proves them. */
    @GetMapping("/chain")
    void chain(HttpServletResponse response) throws IOException {
        try (Writer out = download(response, "application/x-ndjson", "decisions.jsonl")) {
            chain.writeChain(out);
        }
    }

    @GetMapping("/chain/head")
    Head head() {
        return Head.of(chain.head());
    }

    @GetMapping("/chain/witnesses")
    Witnesses witnesses() {
        return new Witnesses(witnesses.all().stream().map(PersonId::value).toList());
    }

    @PutMapping("/chain/witnesses")
    Witnesses nameWitnesses(@RequestBody Witnesses named) {
        List<String> people = named.people() == null ? List.of() : named.people();
        witnesses.name(people.stream().map(PersonId::new).toList(), reader.require());
        return witnesses();
    }

    private DecisionRecord readable(String id) {
        DecisionRecord decision = decisions.get(DecisionId.of(id));
        try {
            projects.mayRead(decision.decision().project(), reader.require(), reader.roles());
        } catch (NotFound hidden) {
            throw new NotFound("There is no decision " + id + ".");
        }
        return decision;
    }

    private static Writer download(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return response.getWriter();
    }
}
