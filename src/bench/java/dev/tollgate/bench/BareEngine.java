package dev.tollgate.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tollgate.workflow.OurSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** The engine alone, with our models and with delegates that do nothing. */
final class BareEngine implements Side, AutoCloseable {

    /** As many as Tollgate's. */
    private static final int CONNECTIONS = 20;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String title;
    private final Server.Database database;
    private final HikariDataSource connections;
    private final ProcessEngine engine;
    private final AtomicInteger projects = new AtomicInteger();

    private BareEngine(
            String title, Server.Database database, HikariDataSource connections, ProcessEngine engine) {
        this.title = title;
        this.database = database;
        this.connections = connections;
        this.engine = engine;
    }

    /** As it comes. */
    static BareEngine onDefaultSettings(Server server, Recording recording) throws SQLException {
        return start("bare, default settings", server.fresh("stock"), recording, settings -> {});
    }

    /** With the settings that Tollgate gives its engine, and the index that Tollgate gives it. */
    static BareEngine onOurSettings(Server server, Recording recording) throws SQLException {
        Server.Database database = server.fresh("ours").with("reWriteBatchedInserts=true");
        BareEngine bare = start("bare, our settings", database, recording, OurSettings::on);
        bare.mayDoEverything();
        try (var connection = bare.connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create index sub_tasks on act_ru_task (parent_task_id_)");
        }
        return bare;
    }

    /** A second node on the same database. */
    BareEngine anotherNode() {
        HikariDataSource more = connect(database);
        return new BareEngine(title, database, more, build(more, settings -> {}, new Recording("", Map.of())));
    }

    private static BareEngine start(
            String title,
            Server.Database database,
            Recording recording,
            Consumer<ProcessEngineConfigurationImpl> more) {
        HikariDataSource connections = connect(database);
        BareEngine bare = new BareEngine(title, database, connections, build(connections, more, recording));
        bare.deploy();
        return bare;
    }

    private static HikariDataSource connect(Server.Database database) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(pool);
    }

    private static ProcessEngine build(
            DataSource connections, Consumer<ProcessEngineConfigurationImpl> more, Recording recording) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare-" + COUNT.incrementAndGet());
        settings.setDataSource(connections);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        settings.setJobExecutorActivate(false);
        settings.setExpressionManager(new NoOpExpressions());
        settings.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin())));
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Replay(recording))));
        more.accept(settings);
        return settings.buildProcessEngine();
    }

    /** Every folder is one deployment, as Tollgate deploys them. */
    private void deploy() {
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                DeploymentBuilder deployment =
                        engine.getRepositoryService().createDeployment().name(folder.toString());
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                            .toList()) {
                        deployment.addString(file.toString(), Files.readString(file));
                    }
                }
                deployment.deploy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models cannot be read", e);
        }
    }

    private void mayDoEverything() {
        for (Resource resource :
                List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK)) {
            Authorization everybody =
                    engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setResource(resource);
            everybody.setResourceId(Authorization.ANY);
            everybody.addPermission(Permissions.ALL);
            engine.getAuthorizationService().saveAuthorization(everybody);
        }
    }

    private static final class Replay extends AbstractBpmnParseListener {

        private final Recording recording;

        Replay(Recording recording) {
            this.recording = recording;
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addListener(
                    ExecutionListener.EVENTNAME_START,
                    (ExecutionListener)
                            instance -> instance.setVariables(recording.replayed(instance, process.getKey())));
        }
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public Server.Database database() {
        return database;
    }

    @Override
    public String plannedProject() {
        return "PRJ-2026-" + (1000 + projects.incrementAndGet());
    }

    @Override
    public String newIdea() {
        String project = plannedProject();
        Map<String, Object> answers = new HashMap<>(Tollgate.IDEA);
        answers.put("projectId", project);
        engine.getRuntimeService().startProcessInstanceByKey("project-lifecycle", project, answers);
        return project;
    }

    @Override
    public void before(Task task, Meter meter) {
        // Nothing is filed on this side.
    }

    @Override
    public List<String> groupsOf(String person) {
        return person.equals(Work.PMO) ? List.of("pmo") : List.of();
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
