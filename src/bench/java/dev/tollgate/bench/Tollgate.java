package dev.tollgate.bench;

import dev.tollgate.TollgateApplication;
import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestBeans;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, as in production, without mail leaving and with its jobs driven by hand. */
final class Tollgate implements Side, AutoCloseable {

    static final Map<String, Object> IDEA = Map.of(
            "name", "Renew the treatment plant",
            "description", "The plant is forty years old",
            "benefit", "Clean water for another forty",
            "value", "4200000",
            "currency", "AUD",
            "risk", "3",
            "strategic", "4",
            "regulatory", false);

    private final Server.Database database;
    private final ConfigurableApplicationContext context;
    private final GateFixture fixture;

    private Tollgate(Server.Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        this.fixture = new GateFixture(
                bean(Persons.class),
                bean(Projects.class),
                bean(ProjectWork.class),
                bean(Seats.class),
                bean(Documents.class));
        Persons persons = bean(Persons.class);
        persons.with(Work.PMO, "pmo");
        persons.with("bench-proposer", "team-member");
        List.of("sponsor", "manager", "business", "technology").forEach(name -> persons.with("bench-" + name));
        Work.COMMITTEE.forEach(persons::with);
    }

    static Tollgate start(Server.Database database) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        TollgateApplication.class, TestBeans.class)
                .properties(Map.of("logging.level.root", "WARN"))
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--tollgate.demo=false",
                        "--tollgate.mail.sending=false",
                        "--tollgate.data-dir=target/bench-data",
                        "--tollgate.access.password-rounds=1000",
                        "--tollgate.admin.user=bench-admin",
                        "--tollgate.admin.password=Correct-Horse-42");
        Tollgate tollgate = new Tollgate(database, context);
        tollgate.executor().shutdown();
        return tollgate;
    }

    <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public String title() {
        return "Tollgate";
    }

    @Override
    public ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    @Override
    public Server.Database database() {
        return database;
    }

    @Override
    public String plannedProject() {
        return plannedProject(Work.COMMITTEE.size());
    }

    /** With a committee of so many. */
    String plannedProject(int voters) {
        ProjectId project = fixture.planned(Tier.STANDARD);
        for (int more = GateFixture.COMMITTEE.size(); more < voters; more++) {
            fixture.seat(project, Seat.STEERING_MEMBER, "gate-member-" + more);
        }
        return project.value();
    }

    @Override
    public String newIdea() {
        String lifecycle = engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("project-lifecycle")
                .latestVersion()
                .singleResult()
                .getId();
        return engine().getFormService().submitStartForm(lifecycle, new HashMap<>(IDEA)).getBusinessKey();
    }

    @Override
    public void before(Task task, Meter meter) {
        String key = engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        ProjectId project = ProjectId.rootOf(key);
        if (task.getTaskDefinitionKey().equals("write-business-case")) {
            meter.deed(() -> file(project, "artefact:business-case"), "file a document");
        } else if (task.getTaskDefinitionKey().equals("attach-evidence")) {
            String slot = key.contains(".G1") ? "gate:G1:charter-approved" : "gate:G2:budget-approved";
            meter.deed(() -> file(project, slot), "file a document");
        }
    }

    private void file(ProjectId project, String slot) {
        bean(Documents.class)
                .add(new NewDocument(
                        project,
                        slot,
                        "Paper",
                        "paper.txt",
                        "text/plain",
                        (slot + project).getBytes(StandardCharsets.UTF_8),
                        new PersonId("bench-manager")));
    }

    @Override
    public List<String> groupsOf(String person) {
        return engine().getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
