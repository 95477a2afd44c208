package dev.tollgate.workflow.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The facts that somebody needs to do a task, for the panel in Tasklist and for other clients. */
@RestController
class TaskFactsController {

    private final TaskSheets sheets;

    TaskFactsController(TaskSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/api/tasks/{id}/facts")
    TaskSheet facts(@PathVariable String id) {
        return sheets.of(id);
    }
}
