package dev.tollgate.governance.web;

import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.simulation.AuthorityReport;
import dev.tollgate.governance.simulation.AuthoritySimulation;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.trial.TableRefused;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tries out a changed table of authority; nothing is written. */
@RestController
@RequestMapping("/api/simulations/authority")
class SimulationController {

    private static final int MOST = 500;

    private final AuthoritySimulation simulation;
    private final Authorities authorities;

    SimulationController(AuthoritySimulation simulation, Authorities authorities) {
        this.simulation = simulation;
        this.authorities = authorities;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AuthorityReport simulate(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size)
            throws IOException {
        if (page < 0 || page > 1_000_000) {
            throw new RuleBroken("page", "Pages count from 0 to 1000000.");
        }
        if (size < 1 || size > MOST) {
            throw new RuleBroken("size", "A page holds 1 to " + MOST + " decisions.");
        }
        return simulation.run(nameOf(file), file.getBytes(), page, size);
    }

    /** What the check of models looks at is the ending, and every table is a table here. */
    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
        return name.endsWith(".dmn") ? name : name + ".dmn";
    }

    /** The table that holds now, to begin with. */
    @GetMapping("/table")
    ResponseEntity<byte[]> table() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"decision-authority.dmn\"")
                .body(authorities.deployed().bytes());
    }

    @ExceptionHandler
    ProblemDetail of(TableRefused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(refused.getMessage()));
        problem.setProperty("field", refused.field());
        problem.setProperty("findings", refused.sentences());
        return problem;
    }
}
