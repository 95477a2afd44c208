package dev.tollgate.governance.mandates.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts a listener on every user task whose model carries a property: {@code decides = matter} for the guard. The engine
 * runs it before all others and leaves it out for nobody.
 */
class GuardedBoxes extends AbstractBpmnParseListener {

    private final String property;
    private final List<String> events;
    private final TaskListener listener;

    GuardedBoxes(String property, List<String> events, TaskListener listener) {
        this.property = property;
        this.events = events;
        this.listener = listener;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (isMarked(userTask)) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            events.forEach(event -> task.addBuiltInTaskListener(event, listener));
        }
    }

    private boolean isMarked(Element userTask) {
        Element extensions = userTask.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        return properties != null
                && properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                        .anyMatch(one -> property.equals(one.attribute("name")));
    }
}
