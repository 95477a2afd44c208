package dev.tollgate.governance.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which process owners and the PMO try out a changed table of authority. */
@Controller
class SimulationPage {

    @GetMapping("/simulations/authority")
    String authority() {
        return "forward:/simulations/authority.html";
    }
}
