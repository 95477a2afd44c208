package dev.tollgate.governance.mandates.web;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.people.WorkingCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own mandates, given and got; for the PMO those of everybody. */
@RestController
@RequestMapping("/api")
class MandateController {

    private static final int LARGEST_PAGE = 100;

    private final MandateRegister register;
    private final WorkingCalendar calendar;
    private final CurrentPerson current;

    MandateController(MandateRegister register, WorkingCalendar calendar, CurrentPerson current) {
        this.register = register;
        this.calendar = calendar;
        this.current = current;
    }

    /** @param reason for holder and deputy; kept */
    record WithdrawalRequest(@Nullable @Size(max = 1000) String reason) {}

    @GetMapping("/me/mandates")
    List<MandateView> mine(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return views(register.of(current.require(), offset(page, size), limit(size)));
    }

    /** Gives a mandate of one's own; the deputy is asked in Tasklist. */
    @PostMapping("/me/mandates")
    ResponseEntity<MandateView> give(@Valid @RequestBody MandateRequest request) {
        Mandate mandate = register.offer(request.by(current.require()), current.require(), current.roles());
        return ResponseEntity.created(URI.create("/api/mandates/" + mandate.id()))
                .body(view(mandate));
    }

    @GetMapping("/mandates")
    List<MandateView> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return views(register.all(offset(page, size), limit(size)));
    }

    /** Gives a mandate in the name of somebody who cannot. */
    @PostMapping("/mandates")
    ResponseEntity<MandateView> giveForOthers(@Valid @RequestBody MandateRequest request) {
        return give(request);
    }

    @GetMapping("/mandates/{id}")
    MandateView one(@PathVariable String id) {
        return view(register.get(new MandateId(id), current.require(), current.roles()));
    }

    @PostMapping("/mandates/{id}/withdrawal")
    MandateView withdraw(@PathVariable String id, @Valid @RequestBody WithdrawalRequest request) {
        String reason = request.reason();
        return view(
                register.withdraw(new MandateId(id), current.require(), current.roles(), reason == null ? "" : reason));
    }

    private MandateView view(Mandate mandate) {
        return MandateView.of(mandate, calendar.today(), register.trail(mandate.id()));
    }

    private List<MandateView> views(List<Mandate> mandates) {
        return mandates.stream()
                .map(mandate -> MandateView.of(mandate, calendar.today(), List.of()))
                .toList();
    }

    private static int offset(int page, int size) {
        return Math.multiplyExact(Math.max(0, Math.min(page, 1_000_000)), limit(size));
    }

    private static int limit(int size) {
        return Math.max(1, Math.min(size, LARGEST_PAGE));
    }
}
