package dev.tollgate.governance.bodies.web;

import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.Body;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodyPlan;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.bodies.BodyWorkbook;
import dev.tollgate.governance.bodies.Cadence;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.people.WorkingCalendar;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bodies, their seats and sittings, and what they lack; and all of them as one workbook that the PMO fills. */
@RestController
@RequestMapping("/api/bodies")
class BodyController {

    private static final int SITTINGS_SHOWN = 10;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Bodies bodies;
    private final BodySetup setup;
    private final BodyWorkbook workbook;
    private final WorkingCalendar calendar;
    private final CurrentPerson reader;
    private final Clock clock;

    BodyController(
            Bodies bodies,
            BodySetup setup,
            BodyWorkbook workbook,
            WorkingCalendar calendar,
            CurrentPerson reader,
            Clock clock) {
        this.bodies = bodies;
        this.setup = setup;
        this.workbook = workbook;
        this.calendar = calendar;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    List<BodyView> all() {
        return bodies.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    BodyView one(@PathVariable String id) {
        return view(bodies.get(new BodyId(id)));
    }

    /** Every body as it is, with a line for each seat: fill it and send it back. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook() throws IOException {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bodies.xlsx")
                                .build()
                                .toString())
                .body(workbook.write());
    }

    /** Lays down every body of the workbook, or none where anything in it is wrong. */
    @PostMapping(path = "/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<BodyView> take(@RequestParam("file") MultipartFile file) throws IOException {
        List<BodyPlan> plans = workbook.read(file.getBytes(), reader.require());
        setup.establish(plans, reader.require());
        return plans.stream().map(plan -> view(bodies.get(plan.body().id()))).toList();
    }

    private BodyView view(Body body) {
        Cadence cadence = body.cadence();
        return new BodyView(
                body.id().value(),
                body.name(),
                body.kind(),
                body.ruleSet(),
                body.writtenProcedure(),
                body.zone(),
                body.region(),
                cadence == null ? null : cadence.words(),
                body.minimum(),
                body.seats().stream()
                        .map(seat -> new BodyView.Seat(
                                seat.key(),
                                seat.title(),
                                seat.voting(),
                                seat.chair(),
                                seat.deputyChair(),
                                seat.constituency()))
                        .toList(),
                bodies.terms(body.id()).stream()
                        .map(term -> new BodyView.Term(
                                term.seat(),
                                term.person().value(),
                                term.from(),
                                term.until(),
                                term.state().name(),
                                term.reason()))
                        .toList(),
                bodies.sittings(body.id(), clock.instant(), SITTINGS_SHOWN).stream()
                        .map(sitting -> new BodyView.Sitting(sitting.startsAt(), sitting.endsAt(), sitting.papersDue()))
                        .toList(),
                bodies.missing(body.id(), calendar.today()));
    }
}
