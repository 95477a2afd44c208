package dev.tollgate.documents.web;

import dev.tollgate.documents.DocumentId;
import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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

/** Files a project's documents and gives them out, to those who take part in it. */
@RestController
@RequestMapping("/api/projects/{projectId}/documents")
class DocumentController {

    private final Documents documents;
    private final Projects projects;
    private final CurrentPerson person;

    DocumentController(Documents documents, Projects projects, CurrentPerson person) {
        this.documents = documents;
        this.projects = projects;
        this.person = person;
    }

    @GetMapping
    List<DocumentView> all(@PathVariable String projectId) {
        return documents.of(readable(projectId)).stream().map(DocumentView::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> add(
            @PathVariable String projectId,
            @RequestParam MultipartFile file,
            @RequestParam String slot,
            @RequestParam(defaultValue = "") String title) {
        ProjectId project = readable(projectId);
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        DocumentId id = documents.add(new NewDocument(
                project,
                slot,
                title,
                name == null ? "" : name,
                type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
                bytesOf(file),
                person.require()));
        StoredDocument stored = documents.get(id);
        return ResponseEntity.created(URI.create(stored.link())).body(DocumentView.of(stored));
    }

    /** Always a download, so that nothing that somebody uploaded runs in a reader's browser. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable String projectId, @PathVariable UUID id) {
        ProjectId project = readable(projectId);
        StoredDocument document = documents.get(new DocumentId(id));
        if (!document.project().equals(project)) {
            throw new NotFound("There is no document " + id + " in project " + project + ".");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(document));
    }

    private ProjectId readable(String projectId) {
        ProjectId project = new ProjectId(projectId);
        projects.mayRead(project, person.require(), person.roles());
        return project;
    }

    private static byte[] bytesOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }
}
