package dev.tollgate.workflow.web;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Shows the facts of a task above its form in Tasklist. Public, because the web application makes it. */
public class TasklistPanel extends AbstractTasklistPlugin {

    private static final String ID = "tollgate-tasklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(Assets.class);
    }

    /** Serves the script and the style sheet, nothing else. */
    @Path("plugin/" + ID)
    public static class Assets extends AbstractTasklistPluginRootResource {

        public Assets() {
            super(ID);
        }
    }
}
