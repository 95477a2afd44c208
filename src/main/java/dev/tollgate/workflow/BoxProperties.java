package dev.tollgate.workflow;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a box of a model says about itself, beyond what the engine reads: {@code camunda:property}. */
final class BoxProperties {

    /** Whose time runs while the task waits: {@code work}, {@code evidence} or {@code decision}. */
    static final String CLOCK = "clock";

    /** The day that a due date follows: {@code papers} for the paper deadline of the body's next sitting. */
    static final String DUE = "due";

    private BoxProperties() {}

    /** The engine reads the properties of a user task only for itself and forgets them. */
    static void keep(Element box, ActivityImpl activity) {
        Element extensions = box.element("extensionElements");
        if (extensions == null) {
            return;
        }
        for (Element properties : extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties")) {
            for (Element property : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
                String name = property.attribute("name");
                if (CLOCK.equals(name) || DUE.equals(name)) {
                    activity.setProperty(name, property.attribute("value"));
                }
            }
        }
    }
}
